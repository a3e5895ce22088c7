import type { Sentence } from '@app/workflow';

/** Who must sign an exchange. Source: the domain, "Exchange", `sign`. */
export const signatureParties = ['candidate', 'home_sponsor', 'host_sponsor'] as const;
export type SignatureParty = (typeof signatureParties)[number];

/** Who must sign an amendment. Source: the domain, "Exchange", `amend`. */
export const amendmentParties = ['home_sponsor', 'host_sponsor'] as const;
export type AmendmentParty = (typeof amendmentParties)[number];

/** What a party is called, without an article. */
export const partyTitles: Readonly<Record<SignatureParty, Sentence>> = {
  candidate: { nl: 'uitwisselingskandidaat', en: 'exchange candidate' },
  home_sponsor: { nl: 'opdrachtgever thuis', en: 'home sponsor' },
  host_sponsor: { nl: 'opdrachtgever gast', en: 'host sponsor' },
};

/** The parties of `all` that are not among `signed`, in the order of `all`. */
export function missingParties<Party extends string>(
  all: readonly Party[],
  signed: readonly string[],
): Party[] {
  return all.filter((party) => !signed.includes(party));
}
