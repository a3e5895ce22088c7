import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Actors } from './access/actors.js';
import { QueriedReaders } from './access/queried-readers.js';
import { AuditReadModel } from './audit/audit.read-model.js';
import { Deputy } from './deputies/deputy.entity.js';
import { DeputyReadModel } from './deputies/deputy.read-model.js';
import { DeputyService } from './deputies/deputy.service.js';
import { IdentityProviderReadModel } from './identity-providers/identity-provider.read-model.js';
import { IdentityProviderService } from './identity-providers/identity-provider.service.js';
import { ProviderClient } from './identity-providers/provider-client.js';
import { Invitation } from './invitations/invitation.entity.js';
import { InvitationMail } from './invitations/invitation.mail.js';
import { InvitationReadModel } from './invitations/invitation.read-model.js';
import { InvitationService } from './invitations/invitation.service.js';
import { Membership } from './memberships/membership.entity.js';
import { MembershipReadModel } from './memberships/membership.read-model.js';
import { MembershipService } from './memberships/membership.service.js';
import { Person } from './people/person.entity.js';
import { PersonReadModel } from './people/person.read-model.js';
import { PersonService } from './people/person.service.js';
import { CodeFlow } from './provider-sign-in/code-flow.js';
import { LinkedIdentities } from './provider-sign-in/linked-identities.js';
import { ProviderSignIn } from './provider-sign-in/provider-sign-in.js';
import { ProviderSignInTrail } from './provider-sign-in/provider-sign-in-trail.js';
import { SessionProviderReadModel } from './provider-sign-in/session-provider.read-model.js';
import { SignInAttempts } from './provider-sign-in/sign-in-attempts.js';
import { InvitationReminders } from './reminders/invitation-reminders.js';
import { Authenticators } from './second-factor/codes/authenticators.js';
import { CodeCheck } from './second-factor/codes/code-check.js';
import { PasskeyChallenges } from './second-factor/passkeys/passkey-challenges.js';
import { Passkeys } from './second-factor/passkeys/passkeys.js';
import { PasskeySteps } from './second-factor/passkeys/passkey-steps.js';
import { SecondFactorAttempts } from './second-factor/codes/second-factor-attempts.js';
import { SecondFactorCodes } from './second-factor/codes/second-factor-codes.js';
import { SecondFactorDemands } from './second-factor/second-factor-demands.js';
import { SecondFactorMail } from './second-factor/second-factor.mail.js';
import { SecondFactorReadModel } from './second-factor/second-factor.read-model.js';
import { SecondFactorResets } from './second-factor/second-factor-resets.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { SecondFactorTrail } from './second-factor/second-factor-trail.js';
import { AccessTokens } from './sign-in/access-tokens.js';
import { Sessions } from './sign-in/sessions.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInLinkMail } from './sign-in/sign-in-link.mail.js';
import { SignInReadModel } from './sign-in/sign-in.read-model.js';
import { UndoneWork } from './undone/undone-work.js';

const services = [
  Actors,
  QueriedReaders,
  AuditReadModel,
  AccessTokens,
  Sessions,
  SignIn,
  SignInReadModel,
  SecondFactors,
  Authenticators,
  PasskeySteps,
  SecondFactorResets,
  SecondFactorReadModel,
  PersonService,
  PersonReadModel,
  MembershipService,
  MembershipReadModel,
  DeputyService,
  DeputyReadModel,
  InvitationService,
  InvitationReadModel,
  UndoneWork,
  IdentityProviderService,
  IdentityProviderReadModel,
  LinkedIdentities,
  ProviderSignIn,
  SessionProviderReadModel,
];

/** People, how they sign in, and what they may do. */
@Module({
  imports: [TypeOrmModule.forFeature([Person, Membership, Deputy, Invitation])],
  providers: [
    ...services,
    ProviderClient,
    CodeFlow,
    ProviderSignInTrail,
    SignInAttempts,
    PasskeyChallenges,
    Passkeys,
    CodeCheck,
    SecondFactorAttempts,
    SecondFactorCodes,
    SecondFactorDemands,
    SecondFactorTrail,
    SecondFactorMail,
    SignInLinkMail,
    InvitationMail,
    InvitationReminders,
  ],
  exports: services,
})
export class IdentityModule {}
