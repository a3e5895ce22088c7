import { roleHolders } from '@app/identity';
import type { Message, QueriedTarget } from '@app/platform';
import type { Sentence } from '@app/workflow';
import { isVisibleBy } from '../access/proposal-conditions.js';

/** What the words of every rule of proposals need besides the reason. */
export interface ProposalFacts {
  /** Of the proposal; nothing else of its text is ever told. */
  readonly title: string;
}

/** What the words of a rule about one organisation need. */
export interface OrganisationFacts extends ProposalFacts {
  readonly organisationName: string;
  /** Its sponsors of today, by name; null where there are none. */
  readonly sponsorNames: string | null;
}

/** A row of a rule of proposals. */
export type ProposalRow<Facts extends ProposalFacts = ProposalFacts> = QueriedTarget & Facts;

const holders = `${roleHolders('$3::date')} AS holder`;

/** SQL: columns that every rule of proposals has, of the proposal `p`. */
export const proposalColumns = `p.id AS "rootId", p.id AS "subjectId", p.programme_id AS "programmeId",
  p.cohort_id AS "cohortId", p.title`;

/** SQL: the columns of `OrganisationFacts`, of the proposal `p` and the organisation `o`. */
export const organisationColumns = `o.id AS "organisationId", o.short_name AS "organisationName",
  (SELECT string_agg(DISTINCT person.name, ', ') FROM ${holders} JOIN person ON person.id = holder.held_for_id
    WHERE holder.role = 'sponsor' AND holder.programme_id = p.programme_id AND holder.organisation_id = o.id)
    AS "sponsorNames"`;

/** Recipients: the sponsors of the organisation and who stands in for them, by `organisationId`. */
export const sponsorsAreAsked = `
  SELECT thing.*, 'asked' AS audience, holder.person_id AS "recipientId"
  FROM thing JOIN ${holders} ON holder.role = 'sponsor' AND holder.programme_id = thing."programmeId"
    AND holder.organisation_id = thing."organisationId"`;

/** Recipients: the authors who still take part. */
export const authorsAreAsked = `
  SELECT thing.*, 'asked' AS audience, a.person_id AS "recipientId"
  FROM thing JOIN proposal_author a ON a.proposal_id = thing."rootId"
  JOIN ${holders} ON holder.person_id = a.person_id AND holder.programme_id = thing."programmeId"`;

/** Recipients: the owner, by `ownerId`, as long as they may read the proposal. */
export const ownerIsAsked = `
  SELECT thing.*, 'asked' AS audience, holder.person_id AS "recipientId"
  FROM thing JOIN proposal p ON p.id = thing."rootId"
  JOIN ${holders} ON holder.person_id = thing."ownerId" AND holder.programme_id = p.programme_id
    AND ${isVisibleBy('holder')}`;

/** Recipients: the programme office. @param which SQL that narrows the things down */
export function office(audience: 'asked' | 'escalation', which = 'true'): string {
  return `SELECT thing.*, '${audience}' AS audience, holder.person_id AS "recipientId"
    FROM thing JOIN ${holders} ON holder.role = 'programme_office' AND holder.programme_id = thing."programmeId"
    WHERE ${which}`;
}

/** Who speaks for an organisation: Reclassering (Noor Bakker). */
export function spokesmen({ organisationName, sponsorNames }: OrganisationFacts): string {
  return sponsorNames ? `${organisationName} (${sponsorNames})` : organisationName;
}

/** A message that leads to the proposal. */
export function toProposal(id: string, title: Sentence, text: Sentence, action: Sentence = openIt): Message {
  return { title, text, path: `/proposals/${id}`, action };
}

const openIt: Sentence = { nl: 'Naar het voorstel', en: 'To the proposal' };

/** Why the programme office is told. @param what in Dutch and English, such as "dit te laat is" */
export function becauseOffice(what: Sentence): Sentence {
  return {
    nl: `Je krijgt dit bericht omdat je bij het programmabureau zit en ${what.nl}.`,
    en: `You get this message because you are in the programme office and ${what.en}.`,
  };
}

/** A proposal in a few words. */
export function aboutProposal({ title }: ProposalFacts): Sentence {
  return { nl: title, en: title };
}
