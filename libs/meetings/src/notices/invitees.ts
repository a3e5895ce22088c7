import { roleHolders } from '@app/identity';
import type { Notice } from '@app/platform';

/** Whom an invitation is for: a person, or a guest. */
export interface Invitee {
  readonly personId: string | null;
  readonly guestName: string | null;
  readonly guestEmail: string | null;
}

/** SQL: whom an invitation is for, as an `Invitee`. @param invitation its alias */
export const inviteeColumns = (invitation: string): string => `${invitation}.person_id AS "personId",
    ${invitation}.guest_name AS "guestName", ${invitation}.guest_email AS "guestEmail"`;

/** SQL: the invitation `i` is of a guest, or of somebody who takes part in the programme on the day `$2`. */
export const mayBeTold = (programmeId: string): string => `(i.person_id IS NULL OR EXISTS (
    SELECT FROM ${roleHolders('$2::date')} AS holder
    WHERE holder.person_id = i.person_id AND holder.programme_id = ${programmeId}))`;

/** SQL: somebody else did it. @param invitation the alias of an invitation @param actor who did it, null for the system */
export const isNotActor = (invitation: string, actor: string): string =>
  `(${actor} IS NULL OR ${invitation}.person_id IS DISTINCT FROM ${actor})`;

/** Who is told; guests have no language of their own. */
export function recipientOf({ personId, guestName, guestEmail }: Invitee): Notice['recipient'] {
  return personId === null
    ? { guest: { name: guestName ?? '', email: guestEmail ?? '', locale: 'nl' } }
    : { personId };
}

/** The invitation of somebody to a series, as a calendar object. */
export function seriesObject(
  seriesId: string,
  { personId, guestEmail }: Invitee,
): NonNullable<Notice['calendar']> {
  return { type: seriesInvitation, id: `${seriesId}:${personId ?? guestEmail}` };
}

/** The calendar object of an invitation to one meeting, and what it is one burst with. */
export function callOfInvitation(invitationId: string): Pick<Notice, 'calendar' | 'collapse'> {
  return {
    calendar: { type: meetingInvitation, id: invitationId },
    collapse: `meeting-invitation:${invitationId}`,
  };
}

/** What belongs to one series in a burst. */
export const burstOfSeries = (seriesId: string): string => `meeting-series:${seriesId}`;

/** The types of calendar objects: by the id of an invitation; and `<seriesId>:<id of a person, or address of a guest>`. */
export const meetingInvitation = 'meeting_invitation';
export const seriesInvitation = 'meeting_series_invitation';
