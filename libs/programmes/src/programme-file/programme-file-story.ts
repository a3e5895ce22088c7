import { startOfDay } from '@app/calendar';
import { type Actor, MembershipService } from '@app/identity';
import { AuditTrail, Clock, Context, invalid } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FileIds } from './file-ids.js';
import { type BaseCounts, ProgrammeFileBase } from './programme-file-base.js';
import type { FileStep } from './programme-file-part.js';
import { type DatedStep, ProgrammeFileReplay } from './programme-file-replay.js';
import type { ProgrammeFile } from './programme-file.js';
import type { ReadProgrammeFile } from './read-programme-file.js';

/** How far an import is. */
export interface ImportProgress {
  /** `read`: the file was understood; `base`: people, programme and roles; `replay`: the steps of the story. */
  readonly step: 'read' | 'base' | 'replay';
  readonly done: number;
  readonly total: number;
}

/** Told how far an import is. */
export type ProgressListener = (progress: ImportProgress) => void;

/** What telling the story left behind. */
export interface ToldStory {
  readonly programmeId: string;
  readonly cohortId: string;
  readonly created: BaseCounts['created'] & Readonly<Record<string, number>>;
  readonly reused: BaseCounts['reused'];
}

/** Makes what a programme file starts from, and replays what happened in it. */
@Injectable()
export class ProgrammeFileStory {
  constructor(
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly base: ProgrammeFileBase,
    private readonly replay: ProgrammeFileReplay,
    private readonly memberships: MembershipService,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Tells the story of a file without faults in the open transaction; nobody gets mail or notice of it. An
   * importer from a programme office becomes one here too, so that they can go on with the programme.
   * @param importer null for the system
   * @throws DomainError `request.invalid` with a fault for every step that the rules refuse
   */
  async tell(
    read: ReadProgrammeFile,
    importer: Actor | null,
    onProgress: ProgressListener,
  ): Promise<ToldStory> {
    const told = await this.context.run({ quiet: true, origin: 'programme-file' }, () =>
      this.play(read, importer, onProgress),
    );
    const { programmeId } = told;
    this.audit.record({
      action: 'programme.import',
      subjectType: 'programme',
      subjectId: programmeId,
      programmeId,
      detail: told.created,
    });
    return told;
  }

  private async play(
    read: ReadProgrammeFile,
    importer: Actor | null,
    onProgress: ProgressListener,
  ): Promise<ToldStory> {
    const ids = new FileIds();
    const { timeZone } = read.file.programme;
    const steps = read.parts.flatMap(({ part, entries }) => part.plan(entries, ids, timeZone));
    const beginning = beginningOf(read.file, steps);
    const laid = await this.clock.at(beginning, () => this.layBase(read.file, ids, importer));
    onProgress({ step: 'base', done: 1, total: 1 });
    const { created, faults } = await this.replay.run(inOrderOfTime(steps, beginning), {
      ids,
      office: officeOf(read.file),
      onStep: (done, total) => onProgress({ step: 'replay', done, total }),
    });
    if (faults.length > 0) throw invalid(faults);
    const none = Object.fromEntries(read.parts.flatMap(({ part }) => part.counts.map((name) => [name, 0])));
    const { programmeId, cohortId } = ids;
    return { programmeId, cohortId, reused: laid.reused, created: { ...laid.created, ...none, ...created } };
  }

  private async layBase(file: ProgrammeFile, ids: FileIds, importer: Actor | null): Promise<BaseCounts> {
    const counts = await this.base.lay(file, ids);
    if (!importer || importer.is('admin')) return counts;
    const offices = file.cohort.members.filter(({ role }) => role === 'programme_office');
    const { personId } = importer;
    if (offices.some(({ person }) => ids.person(person) === personId)) return counts;
    await this.memberships.grant(null, { personId, role: 'programme_office', programmeId: ids.programmeId });
    return { ...counts, created: { ...counts.created, memberships: counts.created.memberships + 1 } };
  }
}

/** The moment before everything that the file tells. */
function beginningOf({ programme }: ProgrammeFile, steps: readonly FileStep[]): Date {
  const moments = steps.flatMap(({ at }) => (at === 'before_all' ? [] : [at.getTime()]));
  return new Date(moments.reduce((earliest, moment) => Math.min(earliest, moment), firstMoment(programme)));
}

function firstMoment({ startsOn, timeZone }: ProgrammeFile['programme']): number {
  return startOfDay(startsOn, timeZone).getTime();
}

/** Steps at the same moment keep the order of the file. */
function inOrderOfTime(steps: readonly FileStep[], beginning: Date): DatedStep[] {
  return steps
    .map((step) => ({
      ...step,
      run: step.run.bind(step),
      at: step.at === 'before_all' ? beginning : step.at,
    }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function officeOf({ cohort }: ProgrammeFile): string {
  const office = cohort.members.find(({ role }) => role === 'programme_office');
  if (!office) throw new Error('A file without a programme office passed its checks.');
  return office.person;
}
