/** What a second factor can be; recovery codes stand in for either. */
export const secondFactorKinds = ['authenticator', 'passkey'] as const;
export type SecondFactorKind = (typeof secondFactorKinds)[number];

/** SQL: whether somebody has a second factor. @param person SQL of their id */
export function hasSecondFactor(person: string): string {
  return `(
    EXISTS (SELECT FROM authenticator WHERE authenticator.person_id = ${person} AND authenticator.confirmed_at IS NOT NULL)
    OR EXISTS (SELECT FROM passkey WHERE passkey.person_id = ${person}))`;
}
