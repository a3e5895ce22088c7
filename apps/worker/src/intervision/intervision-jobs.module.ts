import { IntervisionModule } from '@app/meetings';
import { Module } from '@nestjs/common';
import { IntervisionProcessor } from './intervision.processor.js';

/** The jobs of intervision. */
@Module({
  imports: [IntervisionModule],
  providers: [IntervisionProcessor],
})
export class IntervisionJobsModule {}
