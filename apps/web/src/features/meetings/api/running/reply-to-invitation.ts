import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { Meeting, MeetingReply } from '../../../../lib/api/schema-types.js';
import { useMeetingChange } from '../use-meeting-change.js';

/** What the reader answers to an invitation, as it was read. */
export interface GivenReply {
  meetingId: string;
  invitationId: string;
  version: number;
  reply: MeetingReply;
  word: string | null;
  declareHarmless?: true;
}

const replyToInvitation = ({ meetingId, invitationId, version, ...body }: GivenReply): Promise<Meeting> =>
  bodyOf(
    api.PATCH('/meetings/{id}/invitations/{invitationId}', {
      params: { path: { id: meetingId, invitationId }, header: ifMatch(version) },
      body,
    }),
  );

/** Says whether the reader comes. */
export const useReplyToInvitation = () => useMeetingChange(replyToInvitation);
