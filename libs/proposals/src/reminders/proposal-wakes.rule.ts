import { daysInWords } from '@app/calendar';
import { isInScope, type QueriedRule, reasonRows } from '@app/platform';
import {
  aboutProposal,
  authorsAreAsked,
  becauseOffice,
  office,
  proposalColumns,
  type ProposalFacts,
  toProposal,
} from './proposal-rows.js';

const parked = `
  SELECT ${proposalColumns}, '' AS occasion, p.wakes_on::text AS "fallsOn", p.state_since AS since,
    NULL::timestamptz AS until
  FROM proposal p WHERE p.state = 'parked' AND ${isInScope('p.id', 'p.programme_id')}`;

/** A parked proposal is taken up again, by itself at the beginning of its day, which is told then. Source: the domain, "Reminders". */
export const proposalWakes: QueriedRule<ProposalFacts> = {
  key: 'proposal.wakes',
  kind: 'proposal',
  subjectType: 'proposal',
  title: { nl: 'Een geparkeerd voorstel gaat verder', en: 'A parked proposal goes on' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat je auteur bent van dit voorstel of bij het programmabureau zit.',
      en: 'You get this message because you are an author of this proposal or in the programme office.',
    },
    escalation: becauseOffice({ nl: 'dit voorstel geparkeerd is', en: 'this proposal is parked' }),
  },
  onlyAnnounces: true,
  steps: [{ key: 'week_before', to: 'asked', when: { days: -7 } }],
  events: Object.fromEntries(['parked', 'resumed'].map((what) => [`proposal.${what}`, 'subject' as const])),
  query: reasonRows(parked, [authorsAreAsked, office('asked')]),
  about: aboutProposal,
  say: ({ subjectId, title, fallsOn }, { today }) => {
    const day = fallsOn < today ? today : fallsOn;
    return toProposal(
      subjectId,
      {
        nl: `Gaat ${daysInWords(day, today, 'nl')} vanzelf verder: ${title}`,
        en: `Resumes by itself ${daysInWords(day, today, 'en')}: ${title}`,
      },
      {
        nl: 'Het voorstel was geparkeerd. Je hoeft er niets voor te doen; kijk of het nog klopt.',
        en: 'The proposal was parked. You do not have to do anything; check whether it still holds.',
      },
    );
  },
};
