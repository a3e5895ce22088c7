import type { Actor } from '@app/identity';
import { type Fault, invalid } from '@app/platform';
import type { FileIds } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { ProposalChangeService } from '../content/proposal-change.service.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import { ReviewService } from '../reviews/review.service.js';
import { ProposalTransitionService } from '../transitions/proposal-transition.service.js';
import type { ProposalHistoryEntry } from './proposal-history-entry.js';
import type { AffectedEntry, RevisionEntry } from './text-entries.js';
import { TrialReplay } from './trial-replay.js';

/** A proposal of the file while its history is told. */
export interface ReplayedProposal {
  readonly key: string;
  readonly ids: FileIds;
  /** The ids of the proposals that were noted, by their keys. */
  readonly known: ReadonlyMap<string, string> & Pick<Map<string, string>, 'set'>;
}

/** Does again what one entry of the history of a proposal tells. */
@Injectable()
export class ProposalReplay {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly changes: ProposalChangeService,
    private readonly transitions: ProposalTransitionService,
    private readonly reviews: ReviewService,
    private readonly trial: TrialReplay,
  ) {}

  /** @throws DomainError when the rules refuse @throws Error when the proposal was not noted before */
  async take(
    actor: Actor | null,
    { key, ids, known }: ReplayedProposal,
    step: ProposalHistoryEntry,
  ): Promise<void> {
    const id = found(known.get(key));
    const { action, reason, wakesOn, target } = step;
    if (action !== undefined) {
      const targetId = target === undefined ? undefined : known.get(target);
      return this.transitions.take(actor, id, action, { reason, wakesOn, targetId });
    }
    if (actor === null) throw invalid([onlyActions]);
    await this.tell(actor, id, ids, step);
  }

  private async tell(actor: Actor, id: string, ids: FileIds, step: ProposalHistoryEntry): Promise<void> {
    if (step.revise) await this.revise(actor, id, ids, step.revise);
    if (step.review !== undefined) await this.judge(actor, id, ids.organisation(step.review), step);
    await this.trial.tell(actor, id, ids, step);
  }

  private revise(actor: Actor, id: string, ids: FileIds, revision: RevisionEntry): Promise<void> {
    const { affected, ...texts } = revision;
    const change = { ...texts, ...(affected && { affectedOrganisations: affectedOf(affected, ids) }) };
    return this.changes.revise(actor, id, change, undefined);
  }

  /** The file does not name the revision: it was the one that stood. */
  private async judge(
    actor: Actor,
    id: string,
    organisationId: string,
    { verdict, motivation }: ProposalHistoryEntry,
  ): Promise<void> {
    const { proposal } = await this.proposals.lock(id);
    const { revision } = proposal;
    await this.reviews.give(actor, id, {
      ...{ organisationId, revision },
      verdict: found(verdict),
      motivation: found(motivation),
    });
  }
}

/** The affected organisations of an entry, by their ids. */
export function affectedOf(
  affected: readonly AffectedEntry[],
  ids: FileIds,
): { organisationId: string; part: AffectedEntry['part'] }[] {
  return affected.map(({ organisation, part }) => ({ organisationId: ids.organisation(organisation), part }));
}

/** What the checks of the file, or an earlier step, have made sure of. @throws Error when it is missing */
function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A step of a proposal was replayed before what it needs.');
  return value;
}

const onlyActions: Fault = {
  pointer: '/by',
  code: 'only_actions',
  detail: {
    nl: 'Het systeem neemt alleen stappen van het werkproces.',
    en: 'The system takes only actions of the workflow.',
  },
};
