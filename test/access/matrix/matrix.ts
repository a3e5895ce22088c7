import { administrationRows } from './administration.js';
import { conversationRows } from './conversation.js';
import { identityProviderRows } from './identity-providers.js';
import { intervisionRows } from './intervision.js';
import { meetingRecordRows } from './meeting-records.js';
import { meetingSeriesRows } from './meeting-series.js';
import { meetingRows } from './meetings.js';
import { outsideRows } from './outside.js';
import { programmeAndExchangeRows } from './programmes.js';
import { proposalRows } from './proposals.js';
import { reminderAndCalendarRows } from './reminders.js';
import type { Row } from './row.js';
import { secondFactorRows } from './second-factor.js';
import { signInRows } from './sign-in.js';
import { undoneRows } from './undone.js';

/** Who may do what with every endpoint. */
export const matrix: readonly Row[] = [
  ...signInRows,
  ...identityProviderRows,
  ...secondFactorRows,
  ...administrationRows,
  ...programmeAndExchangeRows,
  ...proposalRows,
  ...conversationRows,
  ...meetingRows,
  ...meetingSeriesRows,
  ...meetingRecordRows,
  ...intervisionRows,
  ...reminderAndCalendarRows,
  ...undoneRows,
  ...outsideRows,
];
