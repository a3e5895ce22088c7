import type { Actor } from '../access/actor.js';
import { Policy } from '../access/policy.js';

/** Sign-in is set up by administrators alone. Source: the domain, "Who uses it" (admin: sign-in settings). */
export const identityProviderPolicy = new Policy<'manage', null>({
  read: () => true,
  manage: (actor: Actor) => actor.is('admin'),
});
