import { type Actor, type PersonRef, personRef } from '@app/identity';
import { notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Shared learning points. */
export interface LearningPointView {
  readonly id: string;
  readonly meetingId: string;
  readonly sharedBy: PersonRef;
  readonly sharedAt: Date;
  /** Markdown. */
  readonly body: string;
}

type LearningPointRow = LearningPointView & { readonly programmeId: string; readonly cohortId: string };

const selection = `
  SELECT l.id, l.programme_id AS "programmeId", l.cohort_id AS "cohortId", l.meeting_id AS "meetingId",
    ${personRef('person')} AS "sharedBy", l.shared_at AS "sharedAt", l.body
  FROM learning_point l JOIN person ON person.id = l.shared_by`;

/** Reads what left the room: for the candidates and facilitators of the cohort, and the programme office. */
@Injectable()
export class LearningPointReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** The learning points of a cohort, oldest first. @throws DomainError `not_found` for who does not read them */
  async list(
    actor: Actor,
    cohortId: string,
    { limit, cursor }: PageRequest,
  ): Promise<Page<LearningPointView>> {
    const [last = null] = readCursor(cursor, ['id']) ?? [];
    const [cohort] = await this.transaction.manager.query<{ programmeId: string }[]>(
      `SELECT programme_id AS "programmeId" FROM cohort WHERE id = $1`,
      [cohortId],
    );
    if (!cohort || !mayRead(actor, { cohortId, programmeId: cohort.programmeId })) throw notFound();
    const rows = await this.transaction.manager.query<LearningPointRow[]>(
      `${selection} WHERE l.cohort_id = $1 AND ($2::uuid IS NULL OR l.id > $2) ORDER BY l.id LIMIT $3`,
      [cohortId, last, limit + 1],
    );
    return toPage(rows.map(viewOf), limit, ({ id }) => [id]);
  }

  /** @throws DomainError `not_found` */
  async read(actor: Actor, id: string): Promise<LearningPointView> {
    const [row] = await this.transaction.manager.query<LearningPointRow[]>(`${selection} WHERE l.id = $1`, [
      id,
    ]);
    if (!row || !mayRead(actor, row)) throw notFound();
    return viewOf(row);
  }
}

function viewOf({
  programmeId: _programme,
  cohortId: _cohort,
  ...view
}: LearningPointRow): LearningPointView {
  return view;
}

function mayRead(
  actor: Actor,
  { cohortId, programmeId }: { cohortId: string; programmeId: string },
): boolean {
  const inCohort = actor.cohortsAs('candidate', 'facilitator').includes(cohortId);
  return inCohort || actor.is('programme_office', { programmeId });
}
