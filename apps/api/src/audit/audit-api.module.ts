import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';

@Module({ imports: [IdentityModule], controllers: [AuditController] })
export class AuditApiModule {}
