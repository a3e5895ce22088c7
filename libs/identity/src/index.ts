export { Actor, type ActorMembership, type Scope } from './access/actor.js';
export { Actors } from './access/actors.js';
export { Policy, type Rules } from './access/policy.js';
export { type Role, roles, roleTitles, scopeOfRole } from './access/roles.js';
export { Membership } from './memberships/membership.entity.js';
export { Person } from './people/person.entity.js';
export { IdentityModule } from './identity.module.js';
export {
  type AccessToken,
  accessTokenPrefix,
  AccessTokens,
  type AccessTokenScope,
  accessTokenScopes,
} from './sign-in/access-tokens.js';
export { type NewSession, type OwnSession, Sessions } from './sign-in/sessions.js';
export { SignIn } from './sign-in/sign-in.js';
export { SignInReadModel } from './sign-in/sign-in.read-model.js';
export { AuditReadModel } from './audit/audit.read-model.js';
