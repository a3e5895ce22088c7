import { type ActionOf, defineWorkflow, oneOf, type StateOf } from '@app/workflow';
import type { ProposalSituation } from './proposal-situation.js';
import {
  aCheckSaysLapsed,
  anActingOrganisationDeclines,
  anActingOrganisationRequestsChanges,
  everyActingOrganisationApproves,
  everyAdoptionIsConfirmed,
  everyReviewerIsKnown,
  noFindingIsUnresolved,
  noVerdictIsMissing,
  pilotHasNotFailed,
  pilotIsEvaluated,
  pilotPlanIsComplete,
  type ProposalRequirement,
  revisionIsNewerThanJudged,
  targetIsOpen,
  textIsComplete,
  wakesOnIsInTheFuture,
} from './proposal.guards.js';

/** What somebody can be in a proposal; the system acts after a verdict and on a date. */
export const proposalParts = ['author', 'programme_office', 'system'] as const;
export type ProposalPart = (typeof proposalParts)[number];

/** From where a proposal can be parked, and to where it resumes. */
const parkable = ['submitted', 'in_review', 'changes_requested', 'approved', 'in_pilot'] as const;

const park = {
  action: 'park',
  title: { nl: 'Parkeren', en: 'Park' },
  to: 'parked',
  by: ['programme_office'],
  guards: [wakesOnIsInTheFuture],
  requires: ['reason', 'wakesOn'],
} as const;

const merge = {
  action: 'merge',
  title: { nl: 'Samenvoegen', en: 'Merge' },
  to: 'merged',
  by: ['programme_office'],
  guards: [targetIsOpen],
  requires: ['targetId'],
} as const;

const withdrawIdea = {
  action: 'withdraw',
  title: { nl: 'Intrekken', en: 'Withdraw' },
  to: 'withdrawn',
  by: ['author'],
} as const;

const withdraw = { ...withdrawIdea, requires: ['reason'] } as const;

const startPilot = {
  action: 'start_pilot',
  title: { nl: 'Proef starten', en: 'Start the pilot' },
  to: 'in_pilot',
  by: ['author', 'programme_office'],
  guards: [pilotPlanIsComplete],
} as const;

const adopt = {
  action: 'adopt',
  title: { nl: 'Invoeren', en: 'Adopt' },
  to: 'adopted',
  by: ['programme_office'],
} as const;

/** From idea to adopted, and a year later. Source: the domain, "Workflows", "Proposal". */
export const proposalWorkflow = defineWorkflow<ProposalSituation, ProposalPart, ProposalRequirement>()({
  name: 'proposal',
  title: { nl: 'Verbetervoorstel', en: 'Improvement proposal' },
  parts: {
    author: { nl: 'auteur', en: 'author' },
    programme_office: { nl: 'programmabureau', en: 'programme office' },
    system: { nl: 'het systeem', en: 'the system' },
  },
  requirements: {
    reason: { nl: 'Reden', en: 'Reason' },
    wakesOn: { nl: 'Weer oppakken op', en: 'Take up again on' },
    targetId: { nl: 'Samenvoegen met', en: 'Merge into' },
  },
  initial: 'idea',
  states: {
    idea: {
      title: { nl: 'idee', en: 'idea' },
      actions: [
        {
          action: 'submit',
          title: { nl: 'Indienen', en: 'Submit' },
          to: 'submitted',
          by: ['author'],
          guards: [textIsComplete, noFindingIsUnresolved],
        },
        withdrawIdea,
      ],
    },
    submitted: {
      title: { nl: 'ingediend', en: 'submitted' },
      actions: [
        {
          action: 'start_review',
          title: { nl: 'Beoordeling starten', en: 'Start the review' },
          to: 'in_review',
          by: ['system', 'programme_office'],
          guards: [everyReviewerIsKnown],
        },
        {
          action: 'return',
          title: { nl: 'Teruggeven', en: 'Return' },
          to: 'idea',
          by: ['programme_office'],
          requires: ['reason'],
        },
        park,
        withdraw,
        merge,
      ],
    },
    in_review: {
      title: { nl: 'in beoordeling', en: 'in review' },
      actions: [
        {
          action: 'approve',
          title: { nl: 'Goedkeuren', en: 'Approve' },
          to: 'approved',
          by: ['system'],
          guards: [everyActingOrganisationApproves, noVerdictIsMissing],
        },
        {
          action: 'request_changes',
          title: { nl: 'Aanpassing vragen', en: 'Request changes' },
          to: 'changes_requested',
          by: ['system'],
          guards: [anActingOrganisationRequestsChanges],
        },
        {
          action: 'decline',
          title: { nl: 'Afwijzen', en: 'Decline' },
          to: 'declined',
          by: ['system'],
          guards: [anActingOrganisationDeclines],
        },
        park,
        withdraw,
        merge,
      ],
    },
    changes_requested: {
      title: { nl: 'aanpassing gevraagd', en: 'changes requested' },
      actions: [
        {
          action: 'resubmit',
          title: { nl: 'Opnieuw indienen', en: 'Resubmit' },
          to: 'in_review',
          by: ['author'],
          guards: [revisionIsNewerThanJudged, textIsComplete, noFindingIsUnresolved],
        },
        park,
        withdraw,
        merge,
      ],
    },
    approved: {
      title: { nl: 'goedgekeurd', en: 'approved' },
      actions: [startPilot, { ...adopt, guards: [everyAdoptionIsConfirmed] }, park, merge],
    },
    in_pilot: {
      title: { nl: 'in proef', en: 'in pilot' },
      actions: [
        { ...adopt, guards: [pilotIsEvaluated, pilotHasNotFailed, everyAdoptionIsConfirmed] },
        {
          action: 'stop_pilot',
          title: { nl: 'Proef stoppen', en: 'Stop the pilot' },
          to: 'changes_requested',
          by: ['author', 'programme_office'],
          guards: [pilotIsEvaluated],
          requires: ['reason'],
        },
        park,
      ],
    },
    adopted: {
      title: { nl: 'ingevoerd', en: 'adopted' },
      actions: [
        {
          action: 'lapse',
          title: { nl: 'Verwaterd verklaren', en: 'Declare lapsed' },
          to: 'lapsed',
          by: ['programme_office'],
          guards: [aCheckSaysLapsed],
        },
      ],
    },
    lapsed: {
      title: { nl: 'verwaterd', en: 'lapsed' },
      actions: [
        {
          action: 'relaunch',
          title: { nl: 'Opnieuw proberen', en: 'Relaunch' },
          to: 'in_pilot',
          by: ['programme_office'],
          guards: [pilotPlanIsComplete],
        },
      ],
    },
    parked: {
      title: { nl: 'geparkeerd', en: 'parked' },
      actions: [
        {
          action: 'resume',
          title: { nl: 'Hervatten', en: 'Resume' },
          to: oneOf(parkable, ({ parkedFrom }: ProposalSituation) => {
            const found = parkable.find((state) => state === parkedFrom);
            if (!found) throw new Error('A parked proposal does not tell from where it was parked.');
            return found;
          }),
          by: ['programme_office', 'system'],
        },
      ],
    },
    declined: { title: { nl: 'afgewezen', en: 'declined' }, final: true },
    withdrawn: { title: { nl: 'ingetrokken', en: 'withdrawn' }, final: true },
    merged: { title: { nl: 'samengevoegd', en: 'merged' }, final: true },
  },
});

export type ProposalState = StateOf<typeof proposalWorkflow>;
export type ProposalAction = ActionOf<typeof proposalWorkflow>;

/** The text, and the affected organisations that belong to it, change only here. Source: the domain, "Proposal". */
export function textIsOpen(state: ProposalState): boolean {
  return state === 'idea' || state === 'changes_requested';
}
