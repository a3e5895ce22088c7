import { api, bodyOf } from '../../../../lib/api/client.js';
import { useMeetingPartChange } from '../use-meeting-change.js';

interface TakenBack {
  meetingId: string;
  invitationId: string;
}

const uninvite = ({ meetingId, invitationId }: TakenBack): Promise<unknown> =>
  bodyOf(
    api.DELETE('/meetings/{id}/invitations/{invitationId}', {
      params: { path: { id: meetingId, invitationId } },
    }),
  );

/** Takes an invitation back. */
export const useUninvite = () => useMeetingPartChange(uninvite);
