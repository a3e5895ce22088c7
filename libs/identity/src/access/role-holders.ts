/**
 * SQL: the roles that count on a day, of people who may act: rows (person_id, role, programme_id, cohort_id,
 * organisation_id, held_for_id). A deputy holds the role of the sponsor; `held_for_id` is that sponsor, and otherwise
 * the person. For many people at once the same as `Actors` finds for one.
 * @param day SQL of the day, such as `$3::date`
 */
export function roleHolders(day: string): string {
  // Said so that PostgreSQL can tell how many hold a role: nearly all.
  const counts = `(m.starts_on IS NULL OR m.starts_on <= ${day}) AND (m.ends_on IS NULL OR m.ends_on >= ${day})`;
  const scope = 'm.role, m.programme_id, m.cohort_id, m.organisation_id, m.person_id AS held_for_id';
  return `(
    SELECT m.person_id, ${scope} FROM membership m
    JOIN person acting ON acting.id = m.person_id AND acting.disabled_at IS NULL
    WHERE ${counts}
    UNION ALL
    SELECT d.person_id, ${scope} FROM deputy d
    JOIN membership m ON m.id = d.sponsor_membership_id AND ${counts}
    JOIN person acting ON acting.id = d.person_id AND acting.disabled_at IS NULL
    WHERE d.revoked_at IS NULL AND ${day} BETWEEN d.starts_on AND d.ends_on)`;
}
