import { Injectable } from '@nestjs/common';

/** Tells which things of one kind a person may read now. */
export type ReadableSubjects = (
  personId: string,
  subjectIds: readonly string[],
) => Promise<ReadonlySet<string>>;

/** What names the thing that it is about. */
export interface AboutSubject {
  readonly subjectType: string;
  readonly subjectId: string;
}

/** Where the subjects register who may read them, so that nobody is told of what they may not see any more. */
@Injectable()
export class SubjectReaders {
  private readonly readers = new Map<string, ReadableSubjects>();

  /** @param subjectType such as `proposal` */
  register(subjectType: string, readable: ReadableSubjects): void {
    this.readers.set(subjectType, readable);
  }

  /** Which of these the person may read. @throws Error for a kind that nobody registered: a programming fault */
  async readable(
    personId: string,
    subjectType: string,
    subjectIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const readable = this.readers.get(subjectType);
    if (!readable) throw new Error(`Nobody registered who may read a ${subjectType}.`);
    return readable(personId, subjectIds);
  }

  /** Those that are about what the person may read, in the order in which they are given. */
  async keepReadable<Row extends AboutSubject>(personId: string, rows: readonly Row[]): Promise<Row[]> {
    const readable = new Set<string>();
    for (const subjectType of new Set(rows.map((row) => row.subjectType))) {
      const ids = rows.filter((row) => row.subjectType === subjectType).map(({ subjectId }) => subjectId);
      const found = await this.readable(personId, subjectType, ids);
      for (const id of found) readable.add(`${subjectType} ${id}`);
    }
    return rows.filter(({ subjectType, subjectId }) => readable.has(`${subjectType} ${subjectId}`));
  }
}
