import { Module } from '@nestjs/common';
import { Actors } from './access/actors.js';
import { AuditReadModel } from './audit/audit.read-model.js';
import { AccessTokens } from './sign-in/access-tokens.js';
import { Sessions } from './sign-in/sessions.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInLinkMail } from './sign-in/sign-in-link.mail.js';
import { SignInReadModel } from './sign-in/sign-in.read-model.js';

const services = [Actors, AuditReadModel, AccessTokens, Sessions, SignIn, SignInReadModel];

/** People, how they sign in, and what they may do. */
@Module({
  providers: [...services, SignInLinkMail],
  exports: services,
})
export class IdentityModule {}
