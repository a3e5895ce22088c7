import { ProposalsModule } from '@app/proposals';
import { Module } from '@nestjs/common';
import { ProposalsProcessor } from './proposals.processor.js';

/** The jobs of proposals. */
@Module({
  imports: [ProposalsModule],
  providers: [ProposalsProcessor],
})
export class ProposalsJobsModule {}
