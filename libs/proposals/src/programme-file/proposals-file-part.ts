import type { Actor } from '@app/identity';
import type { Fault } from '@app/platform';
import type { FileIds, FileReferences, FileStep, PlacedEntry, ProgrammeFilePart } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { CoAuthorService } from '../content/co-author.service.js';
import { IdeaService } from '../content/idea.service.js';
import { proposalEntryFaults } from './proposal-entry-faults.js';
import { ProposalEntry } from './proposal-entry.js';
import { affectedOf, ProposalReplay, type ReplayedProposal } from './proposal-replay.js';

/** Replays the proposals of a programme file: noted, submitted, judged, tried and adopted as people would do it. */
@Injectable()
export class ProposalsFilePart implements ProgrammeFilePart<ProposalEntry> {
  readonly key = 'proposals';
  readonly entryClass = ProposalEntry;
  readonly counts = ['proposals', 'verdicts', 'transitions'];

  constructor(
    private readonly ideas: IdeaService,
    private readonly coAuthors: CoAuthorService,
    private readonly replay: ProposalReplay,
  ) {}

  check(entries: readonly PlacedEntry<ProposalEntry>[], references: FileReferences): Fault[] {
    return proposalEntryFaults(entries, references);
  }

  plan(entries: readonly PlacedEntry<ProposalEntry>[], ids: FileIds): FileStep[] {
    const known = new Map<string, string>();
    return entries.flatMap(({ pointer, entry }) => {
      const replayed: ReplayedProposal = { key: entry.key, ids, known };
      const history = entry.history ?? [];
      return [
        this.noting(pointer, entry, replayed),
        ...history.map((step, index): FileStep => ({
          pointer: `${pointer}/history/${index}`,
          entry: pointer,
          at: new Date(step.at),
          by: step.by,
          creates: {
            ...(step.action !== undefined && { transitions: 1 }),
            ...(step.review !== undefined && { verdicts: 1 }),
          },
          run: (actor) => this.replay.take(actor, replayed, step),
        })),
      ];
    });
  }

  /** The file does not tell when an idea was noted: it was at the latest when something happened to it. */
  private noting(pointer: string, entry: ProposalEntry, { ids, known }: ReplayedProposal): FileStep {
    const [first, ...others] = entry.authors;
    const begun = entry.history?.[0]?.at;
    return {
      pointer,
      entry: pointer,
      at: begun === undefined ? 'before_all' : new Date(begun),
      by: first ?? '',
      creates: { proposals: 1 },
      run: async (actor) => {
        const author = person(actor);
        const { title, problem, change, expectedEffect, legalFrame, chainStep, recommendation } = entry;
        const id = await this.ideas.note(author, {
          ...{ cohortId: ids.cohortId, title, problem, change, expectedEffect, legalFrame },
          chainStep: chainStep ?? null,
          recommendation: recommendation ?? null,
          affectedOrganisations: affectedOf(entry.affected, ids),
        });
        known.set(entry.key, id);
        const authors = [author.personId, ...others.map((key) => ids.person(key))];
        if (others.length > 0) await this.coAuthors.replace(author, id, authors, undefined);
      },
    };
  }
}

function person(actor: Actor | null): Actor {
  if (actor === null) throw new Error('An idea is noted by a person.');
  return actor;
}
