import { inWords, type IsoDate } from '@app/calendar';
import type { Sentence } from '@app/workflow';
import type { AffectedSituation, ProposalSituation } from '../transitions/proposal-situation.js';
import type { ProposalState } from '../transitions/proposal.workflow.js';

/** What is known of a proposal besides its situation. */
export interface NextStepFacts {
  readonly situation: ProposalSituation;
  readonly wakesOn: IsoDate | null;
  /** The last day of the running pilot, included. */
  readonly pilotEndsOn: IsoDate | null;
  /** The first check that is not answered. */
  readonly nextCheckOn: IsoDate | null;
}

/** One sentence about what must happen next, and its date. */
export interface Upcoming {
  readonly sentence: Sentence;
  readonly dueOn: IsoDate | null;
}

type Next = (facts: NextStepFacts) => Upcoming;

const nextIn: Readonly<Partial<Record<ProposalState, Next>>> = {
  idea: () =>
    undated(
      'De auteurs vullen het idee aan en dienen het in.',
      'The authors complete the idea and submit it.',
    ),
  submitted: afterSubmission,
  in_review: underReview,
  changes_requested: () =>
    undated(
      'De auteurs passen de tekst aan en dienen het voorstel opnieuw in.',
      'The authors change the text and submit the proposal again.',
    ),
  approved: ({ situation }) =>
    situation.pilot
      ? undated('De proef is gepland en kan starten.', 'The pilot is planned and can start.')
      : undated(
          'De auteurs plannen een proef, of de organisaties leggen de invoering vast.',
          'The authors plan a pilot, or the organisations record the adoption.',
        ),
  in_pilot: inPilot,
  adopted: ({ situation, nextCheckOn }) =>
    situation.hasLapsed
      ? undated(
          'Een controle zegt dat het verwaterd is; het programmabureau beslist.',
          'A check says that it has lapsed; the programme office decides.',
        )
      : dated(nextCheckOn, (day) => ({
          nl: `Op ${day.nl} wordt gevraagd of het nog staat.`,
          en: `On ${day.en} it is asked whether it still stands.`,
        })),
  lapsed: () =>
    undated(
      'Het programmabureau plant een nieuwe proef en probeert het opnieuw.',
      'The programme office plans a new pilot and relaunches.',
    ),
  parked: ({ wakesOn }) =>
    dated(wakesOn, (day) => ({
      nl: `Geparkeerd; op ${day.nl} gaat het verder.`,
      en: `Parked; it goes on on ${day.en}.`,
    })),
};

/** What must happen next with a proposal; null where nothing does. */
export function nextStep(state: ProposalState, facts: NextStepFacts): Upcoming | null {
  const next = nextIn[state]?.(facts);
  return next && next.sentence.nl !== '' ? next : null;
}

function afterSubmission({ situation }: NextStepFacts): Upcoming {
  const missing = situation.affected.filter(({ part, hasReviewer }) => part !== 'informed' && !hasReviewer);
  if (missing.length === 0) return undated('De beoordeling begint.', 'The review begins.');
  const names = namesOf(missing);
  return undated(
    `Wacht op een opdrachtgever van ${names}: daar kan nog niemand beoordelen.`,
    `Waits for a sponsor of ${names}: nobody can review there yet.`,
  );
}

function underReview({ situation }: NextStepFacts): Upcoming {
  const waiting = situation.affected.filter(({ part, verdict }) => part !== 'informed' && verdict === null);
  const acting = waiting.filter(({ part }) => part === 'acts');
  const names = namesOf(acting.length > 0 ? acting : waiting);
  return dated(waiting[0]?.dueOn ?? null, (day) =>
    acting.length > 0
      ? {
          nl: `Wacht op het oordeel van ${names}, uiterlijk ${day.nl}.`,
          en: `Waits for the verdict of ${names}, on ${day.en} at the latest.`,
        }
      : {
          nl: `${names} wordt geraadpleegd; zwijgen na ${day.nl} geldt als geen bezwaar.`,
          en: `${names} is consulted; silence after ${day.en} counts as no objection.`,
        },
  );
}

function inPilot({ situation, pilotEndsOn }: NextStepFacts): Upcoming {
  if (situation.pilot?.outcome === 'failed')
    return undated(
      'De proef is mislukt: stop de proef en pas het voorstel aan.',
      'The pilot has failed: stop it and change the proposal.',
    );
  if (situation.pilot?.outcome)
    return undated(
      'De organisaties leggen de invoering vast en bevestigen die.',
      'The organisations record the adoption and confirm it.',
    );
  return dated(pilotEndsOn, (day) => ({
    nl: `De proef loopt tot en met ${day.nl}; daarna wordt de uitkomst vastgelegd.`,
    en: `The pilot runs up to and including ${day.en}; then its outcome is recorded.`,
  }));
}

function undated(nl: string, en: string): Upcoming {
  return { sentence: { nl, en }, dueOn: null };
}

function dated(day: IsoDate | null, sentence: (day: Sentence) => Sentence): Upcoming {
  if (day === null) return undated('', '');
  return { sentence: sentence({ nl: inWords(day, 'nl'), en: inWords(day, 'en') }), dueOn: day };
}

function namesOf(affected: readonly AffectedSituation[]): string {
  return affected.map(({ name }) => name).join(', ');
}
