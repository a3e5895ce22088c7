import { api, bodyOf } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useMeetingChange } from '../use-meeting-change.js';

type Invited = components['schemas']['CreateMeetingInvitations'] & { meetingId: string };

const invitePeople = ({ meetingId, ...body }: Invited): Promise<Meeting> =>
  bodyOf(api.POST('/meetings/{id}/invitations', { params: { path: { id: meetingId } }, body }));

/** Invites more people and guests. */
export const useInvitePeople = () => useMeetingChange(invitePeople);
