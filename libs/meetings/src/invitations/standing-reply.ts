/**
 * SQL: what the invitee of `i` answered to the meeting `m`. Who leads comes, until they say otherwise: nobody asks
 * them.
 */
export const standingReply = `coalesce(i.reply, CASE WHEN i.person_id = m.leader_id THEN 'yes' END)`;
