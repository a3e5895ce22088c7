import type { Cast } from '../cast.js';
import { type Visit, visits } from '../visit.js';
import { hostile } from '../writings.js';

const both = { nl: hostile, en: hostile };

/** Writes every text of intervision. @param meetingId intervision that is in progress, with the candidate and the peer
 * in the room @returns where they are shown */
export async function writeIntervision(cast: Cast, meetingId: string): Promise<Visit[]> {
  const { candidate, guide, peer, cohortId } = cast;
  const words = { method: 'incident', question: hostile, preparation: hostile };
  const prepared = await candidate.post('/intervision-cases', { ...words, cohortId });
  const changed = await candidate.post('/intervision-cases', { ...words, cohortId });
  await candidate.change(`/intervision-cases/${changed.id}`, { question: hostile, preparation: hostile });
  const closed = await candidate.post(`/meetings/${meetingId}/intervision-cases`, words);
  const path = `/intervision-cases/${closed.id}`;
  await guide.act(path, 'start');
  await candidate.act(path, 'close', { learningPoints: hostile });
  await candidate.post('/learning-points', { caseId: closed.id, body: hostile });
  const running = await peer.post(`/meetings/${meetingId}/intervision-cases`, words);
  await guide.act(`/intervision-cases/${running.id}`, 'start');
  await noteIn(cast, `/intervision-cases/${running.id}/notes`);
  const cases = [prepared, changed, closed].map(({ id }) => `/intervision-cases/${id}`);
  return [
    ...visits('candidate', '/intervision-cases', ...cases, `/meetings/${meetingId}/intervision`),
    ...visits('peer', path, `/meetings/${meetingId}/intervision`, `/meetings/${meetingId}`),
    ...visits('guide', `/meetings/${meetingId}/intervision`),
    ...(await writeMethods(cast)),
  ];
}

async function noteIn({ peer }: Cast, path: string): Promise<void> {
  await peer.post(path, { body: hostile });
  const { id, version } = await peer.post(path, { body: 'Wie besliste daarover?' });
  await peer.write('PATCH', `${path}/${id}`, { body: hostile }, version);
}

async function writeMethods({ office, programmeId }: Cast): Promise<Visit[]> {
  const step = { title: both, minutes: 5, speaker: 'group', instruction: both };
  const words = { title: both, suits: both, steps: [step, step] };
  const method = { programmeId, ...words };
  const kept = await office.post('/intervision-methods', { ...method, key: 'vijandig' });
  const changed = await office.post('/intervision-methods', { ...method, key: 'vijandig_ook' });
  await office.change(`/intervision-methods/${changed.id}`, words);
  const root = `/intervision-methods/${programmeId}`;
  return visits('office', root, `${root}/${kept.id}`, `${root}/${changed.id}`);
}
