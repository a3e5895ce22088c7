import type { Sentence } from '@app/workflow';
import type { PilotOutcome } from '../trial/proposal-pilot.entity.js';
import { type Verdict, verdictTitles } from '../reviews/verdict.js';

/** What the words are about. */
export interface ToldStep {
  readonly title: string;
  /** The organisation that the step was about. */
  readonly organisationName: string | null;
  readonly verdict: Verdict | null;
  readonly outcome: PilotOutcome | null;
}

type Text = (step: ToldStep) => Sentence;

const outcomes: Readonly<Record<PilotOutcome, Sentence>> = {
  succeeded: { nl: 'geslaagd', en: 'succeeded' },
  partly: { nl: 'deels geslaagd', en: 'partly succeeded' },
  failed: { nl: 'mislukt', en: 'failed' },
};

/** What is said of each event, as the title of a message; of the proposal only its title is told. */
export const stepTexts: Readonly<Record<string, Text>> = {
  'proposal.returned': said('Teruggegeven aan de auteurs', 'Returned to the authors'),
  'proposal.review_started': said('De beoordeling is begonnen', 'The review has started'),
  'proposal.approved': said('Goedgekeurd', 'Approved'),
  'proposal.changes_requested': said('Er is aanpassing gevraagd', 'Changes were requested'),
  'proposal.declined': said('Afgewezen', 'Declined'),
  'proposal.resubmitted': said('Aangepast en opnieuw ingediend', 'Changed and submitted again'),
  'proposal.pilot_started': said('De proef is begonnen', 'The pilot has started'),
  'proposal.pilot_evaluated': ({ title, outcome }) => ({
    nl: `De uitkomst van de proef is vastgelegd${outcome ? ` (${outcomes[outcome].nl})` : ''}: ${title}`,
    en: `The outcome of the pilot was recorded${outcome ? ` (${outcomes[outcome].en})` : ''}: ${title}`,
  }),
  'proposal.pilot_stopped': said('De proef is gestopt', 'The pilot was stopped'),
  'proposal.adopted': said('Ingevoerd', 'Adopted'),
  'proposal.lapsed': said('Verwaterd', 'Lapsed'),
  'proposal.relaunched': said('Er komt een nieuwe proef', 'There will be a new pilot'),
  'proposal.parked': said('Geparkeerd', 'Parked'),
  'proposal.resumed': said('Gaat weer verder', 'Resumed'),
  'proposal.withdrawn': said('Ingetrokken', 'Withdrawn'),
  'proposal.merged': said('Samengevoegd met een ander voorstel', 'Merged with another proposal'),
  'proposal.verdict_given': ({ title, organisationName, verdict }) => ({
    nl: `${organisationName ?? 'Een organisatie'} heeft geoordeeld${verdict ? ` (${verdictTitles[verdict].nl})` : ''}: ${title}`,
    en: `${organisationName ?? 'An organisation'} gave its verdict${verdict ? ` (${verdictTitles[verdict].en})` : ''}: ${title}`,
  }),
  'proposal.recognised': ({ title, organisationName }) => ({
    nl: `${organisationName ?? 'Een organisatie'} herkent dit: ${title}`,
    en: `${organisationName ?? 'An organisation'} recognises this: ${title}`,
  }),
};

function said(nl: string, en: string): Text {
  return ({ title }) => ({ nl: `${nl}: ${title}`, en: `${en}: ${title}` });
}
