import type { Actor } from '@app/identity';
import {
  type AboutSubject,
  Clock,
  Context,
  type Message,
  notFound,
  type NotificationKind,
  type Page,
  type PageRequest,
  readCursor,
  SubjectReaders,
  toPage,
  Transaction,
} from '@app/platform';
import type { Sentence } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import type { Delivery } from '../preferences/delivery.js';

/** A line of somebody's notifications, in their language. */
export interface NotificationView {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly text: string | null;
  /** Where it leads to within the product. */
  readonly path: string;
  /** The words on the button that leads there. */
  readonly action: string;
  /** Why this person is told. */
  readonly because: string;
  readonly madeAt: Date;
  readonly readAt: Date | null;
  /** How it was mailed. */
  readonly delivery: Delivery;
}

/** The most that is counted. */
const mostCounted = 100;

interface NotificationRow extends AboutSubject {
  id: string;
  kind: NotificationKind;
  message: Message;
  because: Sentence;
  madeAt: Date;
  readAt: Date | null;
  delivery: Delivery;
}

const listQuery = `
  SELECT id, kind, subject_type AS "subjectType", subject_id AS "subjectId", message, because, made_at AS "madeAt",
    read_at AS "readAt", delivery
  FROM notification
  WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) AND (NOT $3 OR read_at IS NULL)
  ORDER BY id DESC LIMIT $4`;

/** What a person was told, newest first; what they may not see any more is passed over. */
@Injectable()
export class NotificationReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly readers: SubjectReaders,
  ) {}

  async list(
    actor: Actor,
    { unread }: { readonly unread?: boolean | undefined },
    { limit, cursor }: PageRequest,
  ): Promise<Page<NotificationView>> {
    const [before] = readCursor(cursor, ['id']) ?? [];
    const rows = await this.transaction.manager.query<NotificationRow[]>(listQuery, [
      actor.personId,
      before ?? null,
      unread === true,
      limit + 1,
    ]);
    const page = toPage(rows, limit, ({ id }) => [id]);
    return {
      ...page,
      items: (await this.readers.keepReadable(actor.personId, page.items)).map((row) => this.view(row)),
    };
  }

  /** How many notifications the person has not read and may read; a hundred stands for more. */
  async unreadCount(actor: Actor): Promise<number> {
    const rows = await this.transaction.manager.query<AboutSubject[]>(
      `SELECT subject_type AS "subjectType", subject_id AS "subjectId" FROM notification
       WHERE person_id = $1 AND read_at IS NULL LIMIT $2`,
      [actor.personId, mostCounted],
    );
    return (await this.readers.keepReadable(actor.personId, rows)).length;
  }

  /** Marks one as read, or as unread again. @throws DomainError `not_found` for one of somebody else */
  async mark({ personId }: Actor, id: string, read: boolean): Promise<void> {
    await this.transaction.run(async (manager) => {
      const found = await manager.query<unknown[]>(
        `SELECT FROM notification WHERE id = $1 AND person_id = $2 FOR UPDATE`,
        [id, personId],
      );
      if (found.length === 0) throw notFound();
      await manager.query(
        `UPDATE notification SET read_at = CASE WHEN $2 THEN coalesce(read_at, $3) END WHERE id = $1`,
        [id, read, this.clock.now()],
      );
    });
  }

  /** Marks everything as read that the person has up to this moment. */
  async markAll({ personId }: Actor): Promise<void> {
    await this.transaction.run((manager) =>
      manager.query(`UPDATE notification SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL`, [
        personId,
        this.clock.now(),
      ]),
    );
  }

  private view({
    message,
    because,
    subjectType: _,
    subjectId: __,
    ...row
  }: NotificationRow): NotificationView {
    const { locale } = this.context;
    return {
      ...row,
      title: message.title[locale],
      text: message.text?.[locale] ?? null,
      path: message.path,
      action: message.action[locale],
      because: because[locale],
    };
  }
}
