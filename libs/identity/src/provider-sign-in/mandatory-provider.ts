/**
 * The provider that people with an address must sign in with, as SQL: its name, and no row where there is none.
 * @param email an expression, such as `p.email`
 */
export const mandatoryProvider = (email: string): string => `
  SELECT mandatory.name FROM identity_provider mandatory
    JOIN identity_provider_domain domain_served ON domain_served.provider_id = mandatory.id
  WHERE mandatory.enabled AND mandatory.mandatory AND domain_served.domain = ${domainOf(email)}`;

/** The domain of an address in small letters, as SQL. */
export const domainOf = (email: string): string => `lower(substring(${email} FROM '[^@]+$'))`;
