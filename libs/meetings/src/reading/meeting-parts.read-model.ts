import { type Actor, personRef } from '@app/identity';
import { Context, Transaction } from '@app/platform';
import { organisationRef } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import type { MeetingStanding } from '../access/meeting-standing.js';
import { meetingPolicy } from '../access/meeting.policy.js';
import { type AgendaItemRow, itemColumns, itemSources } from '../agenda/agenda-item-view.js';
import { MethodLibrary } from '../intervision/method-library.js';
import { standingReply } from '../invitations/standing-reply.js';
import { smallestGroup } from './attendance-groups.js';
import type { AttendanceCounts, InvitationView, MeetingView, TimedItemView } from './meeting-view.js';

/** What of a meeting is read row by row. */
export type MeetingPartsView = Pick<MeetingView, 'agenda' | 'invitations' | 'attendance'>;

type InvitationRow = Omit<InvitationView, 'isOwn'>;

const agenda = `
  SELECT ${itemColumns} FROM ${itemSources} WHERE item.meeting_id = $1 ORDER BY item.position, item.id`;

const invitations = `
  SELECT i.id, i.version, ${personRef('person')} AS person,
    CASE WHEN home.id IS NOT NULL THEN ${organisationRef('home')} END AS organisation,
    i.guest_name AS "guestName", i.guest_email AS "guestEmail", ${standingReply} AS reply, i.reply_word AS word,
    i.replied_at AS "repliedAt", i.attendance
  FROM meeting_invitation i
  JOIN meeting m ON m.id = i.meeting_id
  LEFT JOIN person ON person.id = i.person_id
  LEFT JOIN organisation home ON home.id = person.home_organisation_id
  WHERE i.meeting_id = $1 ORDER BY lower(coalesce(person.name, i.guest_name)), i.id`;

/** Reads the agenda and the invitations of a meeting for somebody who may see it. */
@Injectable()
export class MeetingPartsReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly context: Context,
    private readonly methods: MethodLibrary,
  ) {}

  async read(
    actor: Actor,
    { id, startsAt }: Pick<MeetingView, 'id' | 'startsAt'>,
    standing: MeetingStanding,
  ): Promise<MeetingPartsView> {
    const rows = await this.transaction.manager.query<InvitationRow[]>(invitations, [id]);
    return {
      agenda: await this.agenda(id, startsAt, standing.programmeId),
      invitations: rows.map((row) => shownTo(actor, row, standing)),
      attendance: countsFor(actor, rows, standing),
    };
  }

  private async agenda(id: string, startsAt: Date, programmeId: string): Promise<TimedItemView[]> {
    const rows = await this.transaction.manager.query<AgendaItemRow[]>(agenda, [id]);
    const known = await this.methods.list(programmeId);
    const titles = new Map(known.map(({ key, title }) => [key, title[this.context.locale]]));
    let from = startsAt;
    return rows.map((row) => {
      const [begins, ends] = [from, new Date(from.getTime() + row.minutes * 60_000)];
      from = ends;
      const methodTitle = row.method === null ? null : (titles.get(row.method) ?? row.method);
      return { ...row, methodTitle, startsAt: begins, endsAt: ends };
    });
  }
}

/** Who was there is for the person and the facilitator; the word with a reply and an address for who plans. */
function shownTo(actor: Actor, row: InvitationRow, standing: MeetingStanding): InvitationView {
  const isOwn = row.person?.id === actor.personId;
  const plans = meetingPolicy.allows(actor, 'plan', standing);
  const seesAttendance = isOwn || meetingPolicy.allows(actor, 'see_attendance', standing);
  return {
    ...row,
    isOwn,
    guestEmail: plans ? row.guestEmail : null,
    word: plans || isOwn ? row.word : null,
    attendance: seesAttendance ? row.attendance : null,
  };
}

function countsFor(
  actor: Actor,
  rows: readonly InvitationRow[],
  standing: MeetingStanding,
): AttendanceCounts | null {
  const hasBegun = standing.state === 'in_progress' || standing.state === 'closed';
  const isLarge = rows.length >= smallestGroup || meetingPolicy.allows(actor, 'see_attendance', standing);
  if (!hasBegun || !isLarge || !meetingPolicy.allows(actor, 'plan', standing)) return null;
  const count = (attendance: InvitationRow['attendance']) =>
    rows.filter((row) => row.attendance === attendance).length;
  return { invited: rows.length, present: count('present'), absent: count('absent'), unknown: count(null) };
}
