import type { Browser } from 'playwright-core';
import { post, read } from './api.js';
import { openWindow, signInAs } from './browser.js';
import type { Product } from './product.js';

/** How many meetings the series has. */
const times = 4;

/** Plans a series that returns by a rule which the form does not offer, in drafts. @returns its second meeting */
export async function prepareSeries(browser: Browser, product: Product): Promise<string> {
  const guide = await openWindow(browser, product);
  await signInAs(guide, 'begeleider');
  const { person } = await read<{ person: { id: string } }>(guide, '/sessions/current');
  const { items } = await read<{ items: { id: string }[] }>(guide, '/cohorts');
  const day = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const { occurrences } = await post<{ occurrences: { meetingId: string }[] }>(guide, '/meeting-series', {
    ...{ cohortId: items[0]?.id, kind: 'cohort_meeting', title: 'Werkweek', leaderId: person.id },
    place: 'Rotterdam',
    ...{ rule: `FREQ=DAILY;COUNT=${times}`, startsLocal: `${day}T09:00:00`, minutes: 60 },
  });
  await guide.close();
  const [, second] = occurrences;
  if (!second) throw new Error('The series has no second meeting.');
  return second.meetingId;
}
