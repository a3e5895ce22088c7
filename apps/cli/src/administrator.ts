import { MembershipService, PersonService } from '@app/identity';
import { Transaction } from '@app/platform';
import { OrganisationService } from '@app/programmes';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandError } from './command-context.js';

/** Somebody who is to administer the installation. */
export interface WantedAdministrator {
  readonly email: string;
  readonly name: string;
  /** The name of the home organisation, used when the person is new; made when it does not exist. */
  readonly organisation: string;
}

/** Whether anybody administers the installation. */
export async function hasAdministrator(subjects: INestApplicationContext): Promise<boolean> {
  const rows = await subjects
    .get(Transaction)
    .manager.query<unknown[]>(`SELECT 1 FROM membership WHERE role = 'admin' LIMIT 1`);
  return rows.length > 0;
}

/**
 * Makes the person an administrator; somebody with this e-mail address is used as they stand.
 * @throws CommandError when that person can no longer sign in
 * @throws DomainError `membership.exists` when they are one already
 */
export async function appointAdministrator(
  subjects: INestApplicationContext,
  wanted: WantedAdministrator,
): Promise<void> {
  await subjects.get(Transaction).run(async () => {
    const personId = (await findPerson(subjects, wanted.email)) ?? (await registerPerson(subjects, wanted));
    await subjects.get(MembershipService).grant(null, { personId, role: 'admin' });
  });
}

async function findPerson(subjects: INestApplicationContext, email: string): Promise<string | undefined> {
  const [person] = await subjects
    .get(Transaction)
    .manager.query<{ id: string; disabled: boolean }[]>(
      `SELECT id, disabled_at IS NOT NULL AS disabled FROM person WHERE lower(email) = lower($1)`,
      [email],
    );
  if (person?.disabled)
    throw new CommandError(`${email} can no longer sign in, and cannot become an administrator.`);
  return person?.id;
}

async function registerPerson(
  subjects: INestApplicationContext,
  wanted: WantedAdministrator,
): Promise<string> {
  const homeOrganisationId = await organisationNamed(subjects, wanted.organisation);
  const { email, name } = wanted;
  return subjects
    .get(PersonService)
    .create(null, { email, name, homeOrganisationId, position: null, locale: 'nl' });
}

async function organisationNamed(subjects: INestApplicationContext, name: string): Promise<string> {
  const [organisation] = await subjects
    .get(Transaction)
    .manager.query<{ id: string }[]>(`SELECT id FROM organisation WHERE lower(name) = lower($1)`, [name]);
  if (organisation) return organisation.id;
  const contents = { name, shortName: name, kind: 'other' as const, region: null, parentId: null };
  return subjects.get(OrganisationService).create(null, contents);
}
