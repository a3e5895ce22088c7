import { ProposalsModule } from '@app/proposals';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { ProposalsProcessor, proposalsQueue } from './proposals.processor.js';

/** The jobs of proposals. */
@Module({
  imports: [ProposalsModule, BullModule.registerQueue({ name: proposalsQueue })],
  providers: [ProposalsProcessor],
  exports: [BullModule],
})
export class ProposalsJobsModule {}
