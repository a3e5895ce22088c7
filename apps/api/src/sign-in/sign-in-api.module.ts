import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import { AccessTokensController } from './access-tokens.controller.js';
import { DemoController } from './demo.controller.js';
import { LinkedIdentitiesController } from './linked-identities.controller.js';
import { ProviderSignInsController } from './provider-sign-ins.controller.js';
import { SessionAnswers } from './session-answers.js';
import { SessionsController } from './sessions.controller.js';
import { SignInCallbacksController } from './sign-in-callbacks.controller.js';
import { SignInLinksController } from './sign-in-links.controller.js';

@Module({
  imports: [IdentityModule],
  controllers: [
    SignInLinksController,
    ProviderSignInsController,
    SignInCallbacksController,
    LinkedIdentitiesController,
    SessionsController,
    AccessTokensController,
    DemoController,
  ],
  providers: [SessionAnswers],
  exports: [SessionAnswers],
})
export class SignInApiModule {}
