import { api, bodyOf } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { MeetingSeries } from '../../../../lib/api/schema-types.js';
import { useMeetingPartChange } from '../use-meeting-change.js';

type Invited = components['schemas']['CreateMeetingInvitations'] & { seriesId: string };

const inviteToSeries = ({ seriesId, ...body }: Invited): Promise<MeetingSeries> =>
  bodyOf(api.POST('/meeting-series/{id}/invitations', { params: { path: { id: seriesId } }, body }));

/** Invites people to every meeting of a series that has not begun. */
export const useInviteToSeries = () => useMeetingPartChange(inviteToSeries);
