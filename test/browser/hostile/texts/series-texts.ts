import type { Thing } from '../author.js';
import type { Cast } from '../cast.js';
import { dayIn } from '../days.js';
import { type Visit, visits } from '../visit.js';
import { hostile } from '../writings.js';

interface Series extends Thing {
  readonly occurrences: readonly { readonly meetingId: string }[];
}

/** Writes every text of meetings that return. @returns where they are shown */
export async function writeSeries(cast: Cast): Promise<Visit[]> {
  const { guide } = cast;
  const [kept, changed] = [await plan(cast), await plan(cast)];
  const path = `/meeting-series/${changed.id}`;
  await guide.post(`${path}/invitations`, { guests: [{ name: hostile, email: 'derde@one.example' }] });
  await guide.change(path, { scope: 'all', title: hostile, place: hostile });
  await guide.act(path, 'publish');
  await guide.act(path, 'cancel', { reason: hostile });
  const pages = [kept, changed].map(({ occurrences }) => `/meetings/${occurrences[0]?.meetingId}`);
  return visits('guide', ...pages);
}

/** Plans meetings on days in a row, from two weeks on. */
async function plan({ guide, cohortId }: Cast): Promise<Series> {
  return guide.post<Series>('/meeting-series', {
    ...{ cohortId, kind: 'cohort_meeting', title: hostile, place: hostile },
    ...{ leaderId: await guide.personId(), agenda: [{ title: hostile, minutes: 5 }] },
    ...{ rule: 'FREQ=DAILY;COUNT=2', startsLocal: `${dayIn(14)}T09:00:00`, minutes: 60 },
    guests: [{ name: hostile, email: 'gast@one.example' }],
  });
}
