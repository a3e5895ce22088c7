import { administrationScreens } from './administration.js';
import { candidateScreens } from './candidate.js';
import { editingScreens } from './editing.js';
import { ideaScreens } from './ideas.js';
import { intervisionScreens } from './intervision.js';
import { meetingScreens } from './meetings.js';
import { notificationScreens } from './notifications.js';
import { methodScreens } from './methods.js';
import { officeScreens } from './office.js';
import { openScreens } from './open.js';
import { proposalScreens } from './proposals.js';
import type { Screen } from './screen.js';
import { secondStepScreens } from './second-step.js';
import { seriesScreens } from './series.js';
import { sponsorScreens } from './sponsor.js';

/** Every screen of the product. */
export const screens: readonly Screen[] = [
  ...openScreens,
  ...candidateScreens,
  ...secondStepScreens,
  ...ideaScreens,
  ...editingScreens,
  ...intervisionScreens,
  ...proposalScreens,
  ...sponsorScreens,
  ...officeScreens,
  ...meetingScreens,
  ...notificationScreens,
  ...seriesScreens,
  ...methodScreens,
  ...administrationScreens,
];
