import type { IsoDate } from '@app/calendar';
import type { Actor } from '@app/identity';
import { Clock, type Fault, forbidden, invalid, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { faultUnless } from '../faults/fault-unless.js';
import { isProgrammeDay } from '../faults/period-faults.js';
import { maySetUpProgrammes } from '../programmes/programme.policy.js';
import { ProgrammeRepository } from '../programmes/programme.repository.js';
import { ProgrammeFileParts } from './programme-file-part.js';
import { ProgrammeFileStory, type ProgressListener, type ToldStory } from './programme-file-story.js';
import { readProgrammeFile, type ReadProgrammeFile } from './read-programme-file.js';
import { shiftProgrammeFile } from './shift-programme-file.js';
import { unreadablePlaces } from './unreadable-places.js';

export interface ImportOptions {
  /** Finds every fault and counts everything, and keeps nothing. */
  readonly dryRun: boolean;
  /** The day in whose week the story comes to stand; absent: nothing is shifted. */
  readonly asOf?: 'today' | IsoDate | undefined;
  readonly onProgress?: ProgressListener;
}

/** What an import did, or would do. */
export interface ImportReport extends Pick<ToldStory, 'created' | 'reused'> {
  readonly dryRun: boolean;
  /** Null after a dry run. */
  readonly programmeId: string | null;
  /** Null after a dry run. */
  readonly cohortId: string | null;
  /** How many entries stand in lists that nothing here keeps. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** By how many weeks every date was moved; negative to the past. */
  readonly shiftedWeeks: number;
}

/** Ends the savepoint of a dry run, so that nothing of it stays. */
class DryRunEnded extends Error {
  constructor(readonly report: ImportReport) {
    super('A dry run keeps nothing.');
  }
}

/** Brings a programme file into the database by replaying its story: all of it, or nothing. */
@Injectable()
export class ProgrammeImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly parts: ProgrammeFileParts,
    private readonly programmes: ProgrammeRepository,
    private readonly story: ProgrammeFileStory,
  ) {}

  /**
   * Imports a document of the format `programme-file/1`.
   * @param document JSON as it was parsed, not yet checked
   * @param actor who imports; null for the system
   * @throws DomainError `access.forbidden` unless admin or programme office, and `request.invalid` with all
   *   faults: of structure and meaning, or where there are none, of what the rules refuse in the replay
   */
  async run(document: unknown, options: ImportOptions, actor: Actor | null): Promise<ImportReport> {
    if (actor && !maySetUpProgrammes(actor)) throw forbidden();
    const { dryRun, onProgress = () => undefined } = options;
    const asOf = options.asOf === 'today' ? this.clock.today() : options.asOf;
    refuse([...asOfFaults(asOf), ...unreadablePlaces(document)]);
    const shifted = asOf === undefined ? { file: document, weeks: 0 } : shiftProgrammeFile(document, asOf);
    const read = readProgrammeFile(shifted.file, this.parts);
    onProgress({ step: 'read', done: 1, total: 1 });
    return this.keep(dryRun, async () => {
      refuse([...read.faults, ...(await this.nameFaults(read))]);
      const told = await this.story.tell(read, actor, onProgress);
      return { ...told, dryRun, leftOut: read.leftOut, shiftedWeeks: shifted.weeks };
    });
  }

  private async keep(dryRun: boolean, work: () => Promise<ImportReport>): Promise<ImportReport> {
    if (!dryRun) return this.transaction.run(work);
    try {
      // In a savepoint, so that ending it takes nothing else along; a transaction that is open does not wait idly meanwhile.
      return await this.transaction.run(() =>
        this.transaction.attempt(async () => {
          throw new DryRunEnded(await work());
        }),
      );
    } catch (end) {
      if (!(end instanceof DryRunEnded)) throw end;
      return { ...end.report, programmeId: null, cohortId: null };
    }
  }

  /** A name that is taken is a fault among the others, so that all are known at once. */
  private async nameFaults({ file }: ReadProgrammeFile): Promise<Fault[]> {
    const name: unknown = file.programme?.name;
    if (typeof name !== 'string') return [];
    return faultUnless(
      !(await this.programmes.isNameTaken(name.trim())),
      '/programme/name',
      'programme.name_taken',
      {
        nl: 'Er is al een programma met deze naam.',
        en: 'There is already a programme with this name.',
      },
    );
  }
}

function asOfFaults(asOf: IsoDate | undefined): Fault[] {
  return faultUnless(asOf === undefined || isProgrammeDay(asOf), '?asOf', 'date_range', {
    nl: 'Kies een dag van 1900 tot en met 2199.',
    en: 'Choose a day from 1900 up to and including 2199.',
  });
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalid(faults);
}
