import { daysInWords } from '@app/calendar';
import { personNames } from './person-names.js';
import { dayOf, isInScope, type QueriedRule, reasonRows } from '@app/platform';
import {
  aboutProposal,
  authorsAreAsked,
  becauseOffice,
  office,
  proposalColumns,
  type ProposalFacts,
  toProposal,
} from './proposal-rows.js';

/** What the words need besides the reason. */
export interface ChangesFacts extends ProposalFacts {
  readonly authorNames: string;
}

const requested = `
  SELECT ${proposalColumns}, p.review_round::text AS occasion, ${dayOf('p.state_since')} AS "fallsOn",
    p.state_since AS since, NULL::timestamptz AS until, ${personNames} AS "authorNames"
  FROM proposal p WHERE p.state = 'changes_requested' AND ${isInScope('p.id', 'p.programme_id')}`;

/** Changes were requested, and the proposal was not submitted again. Source: the domain, "Reminders". */
export const proposalChanges: QueriedRule<ChangesFacts> = {
  key: 'proposal.changes',
  kind: 'proposal',
  subjectType: 'proposal',
  title: { nl: 'Een voorstel dat aangepast moet worden', en: 'A proposal that must be changed' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat je auteur bent van dit voorstel.',
      en: 'You get this message because you are an author of this proposal.',
    },
    escalation: becauseOffice({
      nl: 'dit voorstel al vier weken stilligt',
      en: 'nothing has happened to this proposal for four weeks',
    }),
  },
  steps: [
    { key: 'week_later', to: 'asked', when: { days: 7 } },
    { key: 'three_weeks_later', to: 'asked', when: { days: 21 } },
    { key: 'escalation', to: 'escalation', when: { days: 28 } },
  ],
  events: Object.fromEntries(
    [
      ...['changes_requested', 'pilot_stopped', 'resubmitted', 'parked', 'resumed', 'withdrawn', 'merged'],
      'authors_changed',
    ].map((what) => [`proposal.${what}`, 'subject' as const]),
  ),
  query: reasonRows(requested, [authorsAreAsked, office('escalation')]),
  about: aboutProposal,
  say: ({ audience, subjectId, title, authorNames, fallsOn }, { today }) => {
    const text = {
      nl: `De vraag om aanpassing kwam ${daysInWords(fallsOn, today, 'nl')}. Pas de tekst aan en dien het voorstel opnieuw in, of trek het in.`,
      en: `The request for changes came ${daysInWords(fallsOn, today, 'en')}. Change the text and submit the proposal again, or withdraw it.`,
    };
    if (audience === 'asked')
      return toProposal(
        subjectId,
        { nl: `Wacht op jouw aanpassing: ${title}`, en: `Waiting for your changes: ${title}` },
        text,
      );
    return toProposal(
      subjectId,
      {
        nl: `Nog niet opnieuw ingediend door ${authorNames}: ${title}`,
        en: `Not yet submitted again by ${authorNames}: ${title}`,
      },
      {
        nl: `De vraag om aanpassing kwam ${daysInWords(fallsOn, today, 'nl')}.`,
        en: `The request for changes came ${daysInWords(fallsOn, today, 'en')}.`,
      },
    );
  },
};
