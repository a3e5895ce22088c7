import type { SignatureParty } from '../../../../lib/api/schema-types.js';

/** What a line of the history says besides who and when; lists are empty where it says nothing. */
export interface HistoryDetail {
  /** The fields whose change voided signatures. */
  fields: ChangedField[];
  /** Whose signatures lapsed. */
  parties: SignatureParty[];
  /** The version of the agreement that was signed or that took the place of an older one. */
  agreementVersion: number | null;
}

const changedFields = [
  'startsOn',
  'endsOn',
  'hostOrganisationId',
  'hostPosition',
  'homeSponsorId',
  'hostSponsorId',
] as const;
const parties = ['candidate', 'home_sponsor', 'host_sponsor'] as const;

export type ChangedField = (typeof changedFields)[number];

/** Reads the detail of a line of the history, which differs per action; what it does not know it leaves out. */
export function historyDetail(detail: Readonly<Record<string, unknown>>): HistoryDetail {
  const { agreementVersion } = detail;
  return {
    fields: known(detail['fields'], changedFields),
    parties: known(detail['parties'], parties),
    agreementVersion: typeof agreementVersion === 'number' ? agreementVersion : null,
  };
}

function known<Word extends string>(value: unknown, words: readonly Word[]): Word[] {
  if (!Array.isArray(value)) return [];
  return words.filter((word) => value.includes(word));
}
