import { type PersonRef, personRef } from '@app/identity';

/** A note as the room reads it. */
export interface NoteView {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly author: PersonRef;
  /** The index of the step. */
  readonly step: number;
  /** Markdown. */
  readonly body: string;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
}

/** SQL: notes as `NoteView`; within `ConfidentialRoom`. */
export const noteSelection = `
  SELECT n.id, n.version, n.case_id AS "caseId", ${personRef('author')} AS author, n.step, n.body,
    n.written_at AS "writtenAt", n.edited_at AS "editedAt"
  FROM intervision_note n JOIN person author ON author.id = n.author_id`;
