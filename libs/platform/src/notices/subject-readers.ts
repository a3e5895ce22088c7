import { Injectable } from '@nestjs/common';

/** Tells which things of one kind a person may read now. */
export type ReadableSubjects = (
  personId: string,
  subjectIds: readonly string[],
) => Promise<ReadonlySet<string>>;

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
}
