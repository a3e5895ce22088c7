import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import { AccessTokensController } from './access-tokens.controller.js';
import { DemoController } from './demo.controller.js';
import { SessionAnswers } from './session-answers.js';
import { SessionsController } from './sessions.controller.js';
import { SignInLinksController } from './sign-in-links.controller.js';

@Module({
  imports: [IdentityModule],
  controllers: [SignInLinksController, SessionsController, AccessTokensController, DemoController],
  providers: [SessionAnswers],
  exports: [SessionAnswers],
})
export class SignInApiModule {}
