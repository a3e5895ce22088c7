import { queueNames } from '@app/platform';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';

const queues = BullModule.registerQueue(...queueNames.map((name) => ({ name })));

@Module({ imports: [TerminusModule.forRoot({ logger: false }), queues], controllers: [HealthController] })
export class OperationsModule {}
