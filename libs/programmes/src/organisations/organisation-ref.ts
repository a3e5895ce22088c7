/** An organisation, by name. */
export interface OrganisationRef {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** SQL: an organisation as `OrganisationRef`. @param alias of the table `organisation` */
export function organisationRef(alias: string): string {
  return `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'shortName', ${alias}.short_name)`;
}
