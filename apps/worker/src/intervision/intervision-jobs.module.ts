import { IntervisionModule } from '@app/meetings';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { IntervisionProcessor, intervisionQueue } from './intervision.processor.js';

/** The jobs of intervision. */
@Module({
  imports: [IntervisionModule, BullModule.registerQueue({ name: intervisionQueue })],
  providers: [IntervisionProcessor],
  exports: [BullModule],
})
export class IntervisionJobsModule {}
