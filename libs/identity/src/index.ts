export { Actor, type ActorMembership, type Scope } from './access/actor.js';
export { Actors } from './access/actors.js';
export { Policy, type Rules } from './access/policy.js';
export { type Role, roles, roleTitles, scopeOfRole } from './access/roles.js';
export { Membership } from './memberships/membership.entity.js';
export { Person } from './people/person.entity.js';
