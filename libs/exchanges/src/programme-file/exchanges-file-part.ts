import { instantAt } from '@app/calendar';
import type { Actor } from '@app/identity';
import type { Fault } from '@app/platform';
import type { FileIds, FileReferences, FileStep, PlacedEntry, ProgrammeFilePart } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { ExchangeProposalService } from '../exchanges/exchange-proposal.service.js';
import { MilestoneService } from '../milestones/milestone.service.js';
import { ExchangeFactsReader } from '../transitions/exchange-facts.js';
import { ExchangeTransitionService } from '../transitions/exchange-transition.service.js';
import type { TransitionInput } from '../transitions/transition-input.js';
import { exchangeEntryFaults } from './exchange-entry-faults.js';
import { ExchangeEntry, type ExchangeHistoryEntry, type MilestoneDoneEntry } from './exchange-entry.js';

/** An exchange of the file; its id is known once it was proposed. */
interface ReplayedExchange {
  readonly pointer: string;
  readonly entry: ExchangeEntry;
  id: string | undefined;
}

/** A tick counts from the end of its day, when everything else of that day has happened. */
const endOfDay = '23:59';

/** Replays the exchanges of a programme file: proposed, signed, started and ticked as people would do it. */
@Injectable()
export class ExchangesFilePart implements ProgrammeFilePart<ExchangeEntry> {
  readonly key = 'exchanges';
  readonly entryClass = ExchangeEntry;
  readonly counts = ['exchanges', 'signatures', 'transitions', 'milestonesDone'];

  constructor(
    private readonly proposals: ExchangeProposalService,
    private readonly transitions: ExchangeTransitionService,
    private readonly milestones: MilestoneService,
    private readonly facts: ExchangeFactsReader,
  ) {}

  check(entries: readonly PlacedEntry<ExchangeEntry>[], references: FileReferences): Fault[] {
    return exchangeEntryFaults(entries, references);
  }

  plan(entries: readonly PlacedEntry<ExchangeEntry>[], ids: FileIds): FileStep[] {
    return entries.flatMap(({ pointer, entry }) => {
      const replayed: ReplayedExchange = { pointer, entry, id: undefined };
      return [
        this.proposing(replayed, ids),
        ...(entry.history ?? []).map((step, index) => this.acting(replayed, step, index)),
        ...(entry.milestonesDone ?? []).map((done, index) => this.ticking(replayed, done, index)),
      ];
    });
  }

  private proposing(replayed: ReplayedExchange, ids: FileIds): FileStep {
    const { pointer, entry } = replayed;
    const { hostPosition, hostSupervisor, learningQuestions, startsOn, endsOn } = entry;
    return {
      pointer,
      entry: pointer,
      at: 'before_all',
      by: 'office',
      creates: { exchanges: 1 },
      run: async (actor) => {
        replayed.id = await this.proposals.propose(person(actor), {
          cohortId: ids.cohortId,
          candidateId: ids.person(entry.candidate),
          homeOrganisationId: ids.organisation(entry.home),
          hostOrganisationId: ids.organisation(entry.host),
          homeSponsorId: ids.person(entry.homeSponsor),
          hostSponsorId: ids.person(entry.hostSponsor),
          hostPosition,
          startsOn,
          ...(hostSupervisor !== undefined && { hostSupervisor }),
          ...(learningQuestions !== undefined && { learningQuestions }),
          ...(endsOn !== undefined && { endsOn }),
        });
      },
    };
  }

  private acting(replayed: ReplayedExchange, step: ExchangeHistoryEntry, index: number): FileStep {
    const { action, by, at, ...input } = step;
    const signs = action === 'sign' || action === 'sign_amendment';
    return {
      pointer: `${replayed.pointer}/history/${index}`,
      entry: replayed.pointer,
      at: new Date(at),
      by,
      creates: { transitions: 1, ...(signs && { signatures: 1 }) },
      run: async (actor) => {
        const id = known(replayed.id);
        await this.transitions.take(actor, id, action, await this.inputOf(id, step, input));
      },
    };
  }

  /** The file does not name amendments: there is at most one that is open. */
  private async inputOf(
    id: string,
    { action }: ExchangeHistoryEntry,
    input: TransitionInput,
  ): Promise<TransitionInput> {
    if (action !== 'sign_amendment' && action !== 'withdraw_amendment') return input;
    return { ...input, amendmentId: (await this.facts.ofOne(id)).openAmendment?.id };
  }

  private ticking(replayed: ReplayedExchange, done: MilestoneDoneEntry, index: number): FileStep {
    return {
      pointer: `${replayed.pointer}/milestonesDone/${index}`,
      entry: replayed.pointer,
      at: instantAt(done.on, endOfDay),
      by: replayed.entry.candidate,
      creates: { milestonesDone: 1 },
      run: (actor) => this.milestones.tick(person(actor), known(replayed.id), done.key, done.on),
    };
  }
}

function person(actor: Actor | null): Actor {
  return known(actor ?? undefined);
}

/** What an earlier step has made sure of: after a refusal the rest of an entry is not replayed. */
function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A step of an exchange was replayed before what it needs.');
  return value;
}
