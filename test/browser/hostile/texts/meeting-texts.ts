import type { Author, Thing } from '../author.js';
import type { Cast } from '../cast.js';
import { dayIn } from '../days.js';
import { vectors } from '../vectors.js';
import { type Visit, visits } from '../visit.js';
import { hostile } from '../writings.js';

interface Meeting extends Thing {
  readonly agenda: readonly Thing[];
  readonly ownInvitation: Thing | null;
}

const guests = [{ name: hostile, email: 'gast@one.example' }];

/** Writes every text of single meetings. @returns where they are shown */
export async function writeMeetings(cast: Cast): Promise<Visit[]> {
  const { guide, cohortId } = cast;
  const [held, changed, cancelled] = [await plan(cast), await plan(cast), await plan(cast)];
  await hold(guide, held);
  await changePlan(cast, changed);
  await guide.act(`/meetings/${cancelled}`, 'publish');
  await guide.act(`/meetings/${cancelled}`, 'cancel', { reason: hostile });
  await guide.post('/agenda-backlog-items', { cohortId, title: hostile, minutes: 5 });
  const backlog = await guide.post('/agenda-backlog-items', { cohortId, title: 'Later', minutes: 5 });
  await guide.write('PATCH', `/agenda-backlog-items/${backlog.id}`, { title: hostile }, 1);
  const pages = [held, changed, cancelled].map((id) => `/meetings/${id}`);
  return [
    ...visits('guide', '/meetings', ...pages, '/meetings/new', '/my-actions'),
    ...visits('candidate', '/meetings', ...pages),
  ];
}

/** Plans a meeting with everybody of the cohort in an hour. @returns its id */
async function plan({ guide, cohortId }: Cast): Promise<string> {
  const soon = Date.now() + 3_600_000;
  const { id } = await guide.post('/meetings', {
    ...{ cohortId, kind: 'cohort_meeting', title: hostile, place: hostile, guests },
    ...{ leaderId: await guide.personId(), agenda: [{ title: hostile, minutes: 5 }] },
    ...{ startsAt: new Date(soon).toISOString(), endsAt: new Date(soon + 3_600_000).toISOString() },
  });
  return id;
}

/** Records what was said in a meeting. */
async function hold(guide: Author, id: string): Promise<void> {
  const path = `/meetings/${id}`;
  for (const action of ['publish', 'open']) await guide.act(path, action);
  await guide.write('PUT', `${path}/minutes`, { body: hostile }, 1);
  for (let count = 0; count < vectors.length; count += 1)
    await guide.post(`${path}/outcomes`, { kind: 'decision', body: hostile });
  await guide.post(`${path}/outcomes`, {
    ...{ kind: 'action', body: hostile, ownerId: await guide.personId(), dueOn: dayIn(30) },
  });
  const outcome = await guide.post(`${path}/outcomes`, { kind: 'decision', body: 'Volgt.' });
  await guide.write('PATCH', `${path}/outcomes/${outcome.id}`, { body: hostile }, outcome.version);
}

/** Changes a meeting in every part before and after it was published. */
async function changePlan({ guide, peer }: Cast, id: string): Promise<void> {
  const path = `/meetings/${id}`;
  await guide.change(path, { title: hostile, place: hostile });
  for (let count = 0; count < vectors.length; count += 1)
    await guide.post(`${path}/agenda-items`, { title: hostile, minutes: 5 });
  const { agenda } = await guide.read<Meeting>(path);
  const last = agenda.at(-1);
  await guide.write('PATCH', `${path}/agenda-items/${last?.id}`, { title: hostile }, last?.version);
  await guide.post(`${path}/invitations`, { guests: [{ name: hostile, email: 'tweede@one.example' }] });
  await guide.act(path, 'publish');
  const { ownInvitation } = await peer.read<Meeting>(path);
  const reply = { reply: 'maybe', word: hostile };
  await peer.write('PATCH', `${path}/invitations/${ownInvitation?.id}`, reply, ownInvitation?.version);
}
