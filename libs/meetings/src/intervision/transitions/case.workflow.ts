import { type ActionOf, defineWorkflow } from '@app/workflow';
import {
  type CaseRequirement,
  type CaseSituation,
  meetingIsInProgress,
  meetingTakesCases,
  noOtherCaseRuns,
  ownerIsInvited,
  ownerIsPresent,
} from './case.guards.js';
import type { CasePart } from './case-states.js';

/** A case from preparation to learning points. Source: the domain, "Intervision case". */
export const caseWorkflow = defineWorkflow<CaseSituation, CasePart, CaseRequirement>()({
  name: 'intervision_case',
  title: { nl: 'Casus', en: 'Case' },
  parts: {
    owner: { nl: 'inbrenger', en: 'owner' },
    facilitator: { nl: 'begeleider in de ruimte', en: 'facilitator in the room' },
  },
  requirements: {
    meetingId: { nl: 'Bijeenkomst', en: 'Meeting' },
    learningPoints: { nl: 'Leerpunten', en: 'Learning points' },
  },
  initial: 'prepared',
  states: {
    prepared: {
      title: { nl: 'in voorbereiding', en: 'prepared' },
      actions: [
        {
          action: 'bring',
          title: { nl: 'Inbrengen', en: 'Bring' },
          to: 'brought',
          by: ['owner'],
          requires: ['meetingId'],
          guards: [meetingTakesCases, ownerIsInvited],
        },
      ],
    },
    brought: {
      title: { nl: 'ingebracht', en: 'brought' },
      actions: [
        {
          action: 'start',
          title: { nl: 'Beginnen', en: 'Start' },
          to: 'running',
          by: ['owner', 'facilitator'],
          guards: [meetingIsInProgress, ownerIsPresent, noOtherCaseRuns],
        },
        {
          action: 'take_back',
          title: { nl: 'Terugnemen', en: 'Take back' },
          to: 'prepared',
          by: ['owner'],
        },
      ],
    },
    running: {
      title: { nl: 'wordt besproken', en: 'running' },
      actions: [
        {
          action: 'close',
          title: { nl: 'Afronden', en: 'Close' },
          to: 'closed',
          by: ['owner', 'facilitator'],
          requires: ['learningPoints'],
        },
      ],
    },
    closed: { title: { nl: 'afgerond', en: 'closed' }, final: true },
  },
});

export type CaseAction = ActionOf<typeof caseWorkflow>;
