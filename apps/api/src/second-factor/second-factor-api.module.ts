import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import { SignInApiModule } from '../sign-in/sign-in-api.module.js';
import { AuthenticatorsController } from './authenticators.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { SecondFactorOfficeController } from './second-factor-office.controller.js';
import { SecondFactorsController } from './second-factors.controller.js';

@Module({
  imports: [IdentityModule, SignInApiModule],
  controllers: [
    SecondFactorsController,
    AuthenticatorsController,
    PasskeysController,
    SecondFactorOfficeController,
  ],
})
export class SecondFactorApiModule {}
