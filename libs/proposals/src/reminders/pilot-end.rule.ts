import { daysInWords } from '@app/calendar';
import { isInScope, type QueriedRule, reasonRows } from '@app/platform';
import {
  aboutProposal,
  becauseOffice,
  office,
  ownerIsAsked,
  proposalColumns,
  type ProposalFacts,
  toProposal,
} from './proposal-rows.js';

/** What the words need besides the reason. */
export interface PilotFacts extends ProposalFacts {
  readonly ownerName: string;
}

const running = `
  SELECT ${proposalColumns}, t.id::text AS occasion, t.ends_on::text AS "fallsOn", p.state_since AS since,
    NULL::timestamptz AS until, t.owner_id AS "ownerId", owner.name AS "ownerName"
  FROM proposal p
  JOIN proposal_pilot t ON t.proposal_id = p.id AND t.state = 'running' AND t.outcome IS NULL
  JOIN person owner ON owner.id = t.owner_id
  WHERE p.state = 'in_pilot' AND ${isInScope('p.id', 'p.programme_id')}`;

/** A pilot ends, and its outcome is not recorded. Source: the domain, "Reminders". */
export const pilotEnd: QueriedRule<PilotFacts> = {
  key: 'pilot.end',
  kind: 'adoption',
  subjectType: 'proposal',
  title: { nl: 'Het einde van een proef', en: 'The end of a pilot' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat jij deze proef trekt.',
      en: 'You get this message because you own this pilot.',
    },
    escalation: becauseOffice({
      nl: 'de uitkomst van deze proef ontbreekt',
      en: 'the outcome of this pilot is missing',
    }),
  },
  steps: [
    { key: 'week_before', to: 'asked', when: { days: -7 } },
    { key: 'last_day', to: 'asked', when: { days: 0 } },
    { key: 'escalation', to: 'escalation', when: { days: 7 } },
  ],
  events: Object.fromEntries(
    ['pilot_started', 'relaunched', 'pilot_evaluated', 'pilot_stopped', 'adopted', 'parked', 'resumed'].map(
      (what) => [`proposal.${what}`, 'subject' as const],
    ),
  ),
  query: reasonRows(running, [ownerIsAsked, office('escalation')]),
  about: aboutProposal,
  say: ({ audience, subjectId, title, ownerName, fallsOn }, { today }) => {
    const verb = fallsOn < today ? { nl: 'was', en: 'was' } : { nl: 'is', en: 'is' };
    const text = {
      nl: `De laatste dag van de proef ${verb.nl} ${daysInWords(fallsOn, today, 'nl')}. Daarna is de vraag: wat kwam eruit?`,
      en: `The last day of the pilot ${verb.en} ${daysInWords(fallsOn, today, 'en')}. Then the question is: what came of it?`,
    };
    if (audience === 'asked')
      return toProposal(
        subjectId,
        {
          nl: `Leg de uitkomst van de proef vast: ${title}`,
          en: `Record the outcome of the pilot: ${title}`,
        },
        text,
      );
    const late = {
      nl: `${ownerName} heeft de uitkomst van de proef nog niet vastgelegd: ${title}`,
      en: `${ownerName} has not recorded the outcome of the pilot yet: ${title}`,
    };
    return toProposal(subjectId, late, text);
  },
};
