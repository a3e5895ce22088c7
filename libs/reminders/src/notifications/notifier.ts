import { BUSINESS_TIME_ZONE, type QuietHours } from '@app/calendar';
import { Clock, newId, type Notice, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type Delivery, mailInstant } from '../preferences/delivery.js';
import { defaultDigestTime } from '../preferences/defaults.js';
import { NotificationPost } from './notification-post.js';

/** Whoever can be told: who they are, where they live, and how they want to hear of the kind. */
interface Recipient {
  readonly email: string;
  readonly delivery: Delivery;
  readonly timeZone: string;
  readonly digestTime: string;
}

const recipientsQuery = `
  SELECT w.ordinal, p.email, coalesce(k.delivery, 'at_once') AS delivery, coalesce(s.time_zone, $3) AS "timeZone",
    coalesce(s.digest_time, $4) AS "digestTime"
  FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS w(person_id, kind, ordinal)
  JOIN person p ON p.id = w.person_id AND p.disabled_at IS NULL
  LEFT JOIN notification_preference k ON k.person_id = p.id AND k.kind = w.kind
  LEFT JOIN notification_setting s ON s.person_id = p.id`;

const insertion = `
  INSERT INTO notification (id, person_id, guest, kind, programme_id, subject_type, subject_id, message, because, calendar,
    collapse, reminder_id, made_at, delivery, mail_due_at)
  SELECT id, "personId", guest, kind, "programmeId", "subjectType", "subjectId", message, because, calendar, collapse,
    "reminderId", $2, delivery, "mailDueAt"
  FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "personId" uuid, guest jsonb, kind text, "programmeId" uuid,
    "subjectType" text, "subjectId" uuid, message jsonb, because jsonb, calendar jsonb, collapse text, "reminderId" uuid,
    delivery text, "mailDueAt" timestamptz)`;

/** What of a burst still waits: its notification gives way to the next one, and its mail with it. */
const burstRemoval = `
  WITH waiting AS (
    SELECT m.id FROM outgoing_mail m JOIN notification n ON n.id = m.id
    WHERE m.sent_at IS NULL AND m.dropped_at IS NULL AND n.collapse = $1
      AND (n.person_id = $2 OR n.guest ->> 'email' = $3) FOR UPDATE OF m SKIP LOCKED),
  mail AS (DELETE FROM outgoing_mail WHERE id IN (SELECT id FROM waiting))
  DELETE FROM notification WHERE id IN (SELECT id FROM waiting)`;

/** Tells people: writes their notifications, and orders the mail that goes with them. */
@Injectable()
export class Notifier {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly post: NotificationPost,
  ) {}

  /**
   * Tells these people in the open transaction; whoever cannot sign in any more is passed over.
   * @param reminderIds of each notice the reminder that it is, if it is one
   */
  async tell(notices: readonly Notice[], reminderIds: readonly (string | undefined)[] = []): Promise<void> {
    if (notices.length === 0) return;
    const recipients = await this.recipients(notices);
    const quietHours = await this.quietHours(notices);
    const told = notices.flatMap((notice, index) => {
      const recipient = recipients[index];
      if (!recipient) return [];
      const now = this.clock.now();
      const quiet = quietHours.get(notice.programmeId) ?? neverQuiet;
      const mailDueAt = mailInstant(recipient.delivery, now, recipient, quiet);
      return [{ notice, recipient, id: newId(), mailDueAt, reminderId: reminderIds[index] }];
    });
    for (const { notice } of told) await this.removeBurst(notice);
    await this.transaction.unit.manager.query(insertion, [
      JSON.stringify(
        told.map(({ notice, recipient, ...rest }) => ({
          ...rowOf(notice),
          ...rest,
          delivery: recipient.delivery,
        })),
      ),
      this.clock.now(),
    ]);
    await this.post.order(
      told.flatMap(({ id, notice, recipient: { email, delivery }, mailDueAt, reminderId }) =>
        delivery === 'at_once' && mailDueAt
          ? [{ id, notice, email, mailDueAt, isReminder: reminderId !== undefined }]
          : [],
      ),
    );
  }

  private async recipients(notices: readonly Notice[]): Promise<(Recipient | undefined)[]> {
    const people = await this.transaction.manager.query<(Recipient & { ordinal: string })[]>(
      recipientsQuery,
      [
        notices.map(({ recipient }) => ('personId' in recipient ? recipient.personId : null)),
        notices.map(({ kind }) => kind),
        BUSINESS_TIME_ZONE,
        defaultDigestTime,
      ],
    );
    const byOrdinal = new Map(people.map((person) => [Number(person.ordinal), person]));
    return notices.map(({ recipient }, index) =>
      'guest' in recipient
        ? {
            email: recipient.guest.email,
            delivery: 'at_once',
            timeZone: BUSINESS_TIME_ZONE,
            digestTime: defaultDigestTime,
          }
        : byOrdinal.get(index + 1),
    );
  }

  private async quietHours(notices: readonly Notice[]): Promise<Map<string, QuietHours>> {
    const rows = await this.transaction.manager.query<{ id: string; quiet: QuietHours }[]>(
      `SELECT id, settings -> 'quietHours' AS quiet FROM programme WHERE id = ANY($1)`,
      [[...new Set(notices.map(({ programmeId }) => programmeId))]],
    );
    return new Map(rows.map(({ id, quiet }) => [id, quiet]));
  }

  private async removeBurst({ collapse, recipient }: Notice): Promise<void> {
    if (collapse === undefined) return;
    await this.transaction.unit.manager.query(burstRemoval, [
      collapse,
      'personId' in recipient ? recipient.personId : null,
      'guest' in recipient ? recipient.guest.email : null,
    ]);
  }
}

const neverQuiet: QuietHours = ['00:00', '00:00'];

function rowOf({ recipient, ...notice }: Notice) {
  return 'guest' in recipient
    ? { ...notice, personId: null, guest: recipient.guest }
    : { ...notice, personId: recipient.personId, guest: null };
}
