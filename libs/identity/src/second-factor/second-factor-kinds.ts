import type { EntityManager } from 'typeorm';

/** What a second factor can be; recovery codes stand in for either. */
export const secondFactorKinds = ['authenticator', 'passkey'] as const;
export type SecondFactorKind = (typeof secondFactorKinds)[number];

/** SQL of each kind: whether somebody has one that counts. @param person SQL of their id */
const stands: Readonly<Record<SecondFactorKind, (person: string) => string>> = {
  authenticator: (person) =>
    `EXISTS (SELECT FROM authenticator WHERE authenticator.person_id = ${person} AND authenticator.confirmed_at IS NOT NULL)`,
  passkey: (person) => `EXISTS (SELECT FROM passkey WHERE passkey.person_id = ${person})`,
};

/** SQL: whether somebody has a second factor. @param person SQL of their id */
export function hasSecondFactor(person: string): string {
  return `(${secondFactorKinds.map((kind) => stands[kind](person)).join(' OR ')})`;
}

/** Which kinds somebody has; none: there is no second factor. */
export async function standingKinds(
  manager: EntityManager,
  personId: string,
): Promise<ReadonlySet<SecondFactorKind>> {
  const columns = secondFactorKinds.map((kind) => `${stands[kind]('$1')} AS ${kind}`);
  const [standing] = await manager.query<Record<SecondFactorKind, boolean>[]>(
    `SELECT ${columns.join(', ')}`,
    [personId],
  );
  return new Set(secondFactorKinds.filter((kind) => standing?.[kind]));
}
