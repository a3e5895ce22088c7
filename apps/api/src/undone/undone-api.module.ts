import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import { UndoneController } from './undone.controller.js';

@Module({ imports: [IdentityModule], controllers: [UndoneController] })
export class UndoneApiModule {}
