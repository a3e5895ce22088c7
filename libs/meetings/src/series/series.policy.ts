import { type Actor, Policy } from '@app/identity';
import { isFacilitator } from '../access/meeting-parts.js';
import { isInvitee } from '../access/meeting.policy.js';

/** The people and scope of a series, from which follows who may do what. */
export interface SeriesStanding {
  readonly programmeId: string;
  readonly cohortId: string;
  readonly leaderId: string;
  /** Who is invited to a meeting of it that is past its draft. */
  readonly inviteeIds: readonly string[];
}

/** What somebody may do with a series besides reading. */
export const seriesPermissions = ['plan'] as const;
export type SeriesPermission = (typeof seriesPermissions)[number];

/** A series is planned by who plans its meetings. Source: the domain, "Who uses it". */
export const seriesPolicy = new Policy<SeriesPermission, SeriesStanding>({
  read: (actor, series) => plans(actor, series) || isInvitee(actor, series),
  plan: plans,
});

function plans(actor: Actor, series: SeriesStanding): boolean {
  return isFacilitator(actor, series) || actor.is('programme_office', { programmeId: series.programmeId });
}
