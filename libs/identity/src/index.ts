export { Actor, type ActorMembership, type Scope } from './access/actor.js';
export { actorScope, ownSponsorships } from './access/actor-scope.js';
export { Actors } from './access/actors.js';
export { Policy, type Rules } from './access/policy.js';
export { QueriedReaders } from './access/queried-readers.js';
export { roleHolders } from './access/role-holders.js';
export { type Role, roles, roleTitles, scopeOfRole } from './access/roles.js';
export { Membership } from './memberships/membership.entity.js';
export { type PersonRef, personRef } from './people/person-ref.js';
export { Person } from './people/person.entity.js';
export { IdentityModule } from './identity.module.js';
export {
  type AccessToken,
  accessTokenPrefix,
  AccessTokens,
  type AccessTokenScope,
  accessTokenScopes,
} from './sign-in/access-tokens.js';
export {
  type SecondFactorFigures,
  SecondFactorReadModel,
  type SecondFactorView,
} from './second-factor/second-factor.read-model.js';
export { PasskeySteps } from './second-factor/passkeys/passkey-steps.js';
export { type SecondFactorKind, secondFactorKinds } from './second-factor/second-factor-kinds.js';
export { SecondFactorResets } from './second-factor/second-factor-resets.js';
export {
  pendingState,
  type PendingState,
  type SecondFactorState,
  secondFactorStates,
} from './second-factor/second-factor-state.js';
export type { Answering } from './second-factor/answering.js';
export { Authenticators } from './second-factor/codes/authenticators.js';
export { SecondFactors } from './second-factor/second-factors.js';
export { hashSecret, newSecret } from './sign-in/secret-token.js';
export {
  type LiveSession,
  type NewSession,
  type OwnSession,
  type SessionMethod,
  sessionMethods,
  Sessions,
} from './sign-in/sessions.js';
export { SignIn } from './sign-in/sign-in.js';
export { SignInReadModel } from './sign-in/sign-in.read-model.js';
export { AuditReadModel } from './audit/audit.read-model.js';
export { failedEvent, undeliveredMail } from './undone/undone-kind.js';
export {
  type FailedEventView,
  type UndeliveredMailView,
  type UndoneState,
  undoneStates,
} from './undone/undone-view.js';
export { UndoneWork } from './undone/undone-work.js';
export { type PersonFilter, PersonReadModel, type PersonView } from './people/person.read-model.js';
export { type PersonChange, type PersonContents, PersonService } from './people/person.service.js';
export {
  type MembershipFilter,
  MembershipReadModel,
  type MembershipView,
} from './memberships/membership.read-model.js';
export {
  type MembershipPeriod,
  MembershipService,
  type NewMembership,
} from './memberships/membership.service.js';
export { Deputy } from './deputies/deputy.entity.js';
export { type DeputyFilter, DeputyReadModel, type DeputyView } from './deputies/deputy.read-model.js';
export { DeputyService, type NewDeputy } from './deputies/deputy.service.js';
export { Invitation } from './invitations/invitation.entity.js';
export {
  type InvitationFilter,
  InvitationReadModel,
  type InvitationState,
  invitationStates,
  type InvitationView,
} from './invitations/invitation.read-model.js';
export { InvitationService } from './invitations/invitation.service.js';
export {
  IdentityProviderReadModel,
  type IdentityProviderView,
} from './identity-providers/identity-provider.read-model.js';
export { IdentityProviderService } from './identity-providers/identity-provider.service.js';
export { type ProviderFaultCode, providerFaults } from './identity-providers/provider-fault.js';
export { LinkedIdentities } from './provider-sign-in/linked-identities.js';
export { type BegunSignIn, ProviderSignIn } from './provider-sign-in/provider-sign-in.js';
export { signInRefusals } from './provider-sign-in/provider-sign-in.errors.js';
export { SessionProviderReadModel } from './provider-sign-in/session-provider.read-model.js';
