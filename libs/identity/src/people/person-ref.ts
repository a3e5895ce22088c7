/** A person, by name. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** SQL: a person as `PersonRef`; null where there is none. @param alias of the table `person` */
export function personRef(alias: string): string {
  return `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;
}
