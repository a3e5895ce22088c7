import { type IsoDate, startOfDay } from '@app/calendar';
import { type Actor, MembershipService } from '@app/identity';
import { AuditTrail, Clock, Context, type Fault, forbidden, invalid, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { faultUnless } from '../faults/fault-unless.js';
import { isProgrammeDay } from '../faults/period-faults.js';
import { maySetUpProgrammes } from '../programmes/programme.policy.js';
import { ProgrammeRepository } from '../programmes/programme.repository.js';
import { FileIds } from './file-ids.js';
import { type BaseCounts, ProgrammeFileBase } from './programme-file-base.js';
import { type FileStep, ProgrammeFileParts } from './programme-file-part.js';
import { type DatedStep, ProgrammeFileReplay } from './programme-file-replay.js';
import type { ProgrammeFile } from './programme-file.js';
import { readProgrammeFile, type ReadProgrammeFile } from './read-programme-file.js';
import { shiftProgrammeFile } from './shift-programme-file.js';

/** How far an import is. */
export interface ImportProgress {
  readonly step: 'read' | 'base' | 'replay';
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  /** Finds every fault and counts everything, and keeps nothing. */
  readonly dryRun: boolean;
  /** The day in whose week the story stands; absent: the file's own `asOf`, nothing is shifted. */
  readonly asOf?: IsoDate | undefined;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly dryRun: boolean;
  /** Null after a dry run. */
  readonly programmeId: string | null;
  readonly cohortId: string | null;
  readonly created: BaseCounts['created'] & Readonly<Record<string, number>>;
  readonly reused: BaseCounts['reused'];
  /** How many entries stand in lists that nothing here can keep yet. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** By how many weeks every date was moved; negative to the past. */
  readonly shiftedWeeks: number;
}

/** Takes the work of a dry run back by ending its transaction. */
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
    private readonly context: Context,
    private readonly audit: AuditTrail,
    private readonly parts: ProgrammeFileParts,
    private readonly base: ProgrammeFileBase,
    private readonly replay: ProgrammeFileReplay,
    private readonly programmes: ProgrammeRepository,
    private readonly memberships: MembershipService,
  ) {}
}
