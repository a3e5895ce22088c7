import { type Actor, Policy } from '@app/identity';

/**
 * Organisations are shared by all programmes: everybody who is signed in may read them, and an administrator
 * or the programme office of any programme keeps them. Source: the domain, "Who uses it".
 */
export const organisationPolicy = new Policy<'create' | 'change', null>({
  read: () => true,
  create: keepsOrganisations,
  change: keepsOrganisations,
});

function keepsOrganisations(actor: Actor): boolean {
  return actor.is('admin') || actor.is('programme_office');
}
