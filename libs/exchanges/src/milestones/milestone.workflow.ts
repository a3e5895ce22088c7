import { dateIn } from '@app/calendar';
import { type ActionOf, defineWorkflow, guard, type RequirementInput, type StateOf } from '@app/workflow';

/** What somebody can be for a milestone. */
export type MilestonePart = 'candidate' | 'facilitator' | 'programme_office';

type MilestoneRequirement = 'reason' | 'doneOn';

/** What the workflow of the milestone looks at. */
export interface MilestoneSituation {
  readonly exchangeIsCancelled: boolean;
}

/** The milestones of a cancelled exchange are closed. */
const exchangeIsNotCancelled = guard<MilestoneSituation, RequirementInput<MilestoneRequirement>>(
  'exchangeIsNotCancelled',
  { nl: 'Deze uitwisseling is geannuleerd.', en: 'This exchange is cancelled.' },
  ({ exchangeIsCancelled }) => !exchangeIsCancelled,
);

/** What is done was done today or before. */
const doneOnIsNotInTheFuture = guard<MilestoneSituation, RequirementInput<MilestoneRequirement>>(
  'doneOnIsNotInTheFuture',
  {
    nl: 'De dag waarop het gebeurde, ligt in de toekomst.',
    en: 'The day on which it happened is in the future.',
  },
  (_, { input, at }) => typeof input?.doneOn !== 'string' || input.doneOn <= dateIn(at),
);

const everyone = ['candidate', 'facilitator', 'programme_office'] as const;

/** The stored status of a milestone; what follows from the date is derived. Source: the domain, "Milestone". */
export const milestoneWorkflow = defineWorkflow<MilestoneSituation, MilestonePart, MilestoneRequirement>()({
  name: 'milestone',
  title: { nl: 'Mijlpaal', en: 'Milestone' },
  parts: {
    candidate: { nl: 'uitwisselingskandidaat', en: 'exchange candidate' },
    facilitator: { nl: 'begeleider', en: 'facilitator' },
    programme_office: { nl: 'programmabureau', en: 'programme office' },
  },
  requirements: {
    reason: { nl: 'Reden', en: 'Reason' },
    doneOn: { nl: 'Gedaan op', en: 'Done on' },
  },
  initial: 'open',
  states: {
    open: {
      title: { nl: 'open', en: 'open' },
      actions: [
        {
          action: 'done',
          title: { nl: 'Gedaan', en: 'Done' },
          to: 'done',
          by: everyone,
          guards: [exchangeIsNotCancelled, doneOnIsNotInTheFuture],
        },
        {
          action: 'waive',
          title: { nl: 'Laten vervallen', en: 'Waive' },
          to: 'waived',
          by: ['facilitator', 'programme_office'],
          guards: [exchangeIsNotCancelled],
          requires: ['reason'],
        },
      ],
    },
    done: {
      title: { nl: 'gedaan', en: 'done' },
      actions: [
        {
          action: 'reopen',
          title: { nl: 'Heropenen', en: 'Reopen' },
          to: 'open',
          by: everyone,
          guards: [exchangeIsNotCancelled],
        },
      ],
    },
    waived: {
      title: { nl: 'vervallen', en: 'waived' },
      actions: [
        {
          action: 'reopen',
          title: { nl: 'Heropenen', en: 'Reopen' },
          to: 'open',
          by: ['facilitator', 'programme_office'],
          guards: [exchangeIsNotCancelled],
        },
      ],
    },
  },
});

export type MilestoneStatus = StateOf<typeof milestoneWorkflow>;
export type MilestoneAction = ActionOf<typeof milestoneWorkflow>;
