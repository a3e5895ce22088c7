import { api, bodyOf } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Meeting, MeetingSeries } from '../../../../lib/api/schema-types.js';
import { useMeetingChange, useMeetingPartChange } from '../use-meeting-change.js';

/** Who is invited. */
export type Invited = components['schemas']['CreateMeetingInvitations'];

/** Invites more people and guests to a meeting. */
export const useInvitePeople = (id: string) =>
  useMeetingChange((body: Invited): Promise<Meeting> =>
    bodyOf(api.POST('/meetings/{id}/invitations', { params: { path: { id } }, body })),
  );

/** Invites people to every meeting of a series that has not begun. */
export const useInviteToSeries = (id: string) =>
  useMeetingPartChange((body: Invited): Promise<MeetingSeries> =>
    bodyOf(api.POST('/meeting-series/{id}/invitations', { params: { path: { id } }, body })),
  );
