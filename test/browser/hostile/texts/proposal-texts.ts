import type { Thing } from '../author.js';
import type { Cast } from '../cast.js';
import { dayIn } from '../days.js';
import { vectors } from '../vectors.js';
import { type Visit, visits } from '../visit.js';
import { hostile } from '../writings.js';

interface Proposal extends Thing {
  readonly revision: number;
  readonly pilots: readonly Thing[];
  readonly adoptions: readonly Thing[];
  readonly adoptionChecks: readonly Thing[];
}

const texts = {
  ...{ title: hostile, problem: hostile, change: hostile, expectedEffect: hostile, legalFrame: hostile },
};

/** Writes every text of a proposal on its way. @returns where they are shown */
export async function writeProposals(cast: Cast): Promise<Visit[]> {
  const idea = await note(cast);
  const parked = await fillTheBoard(cast);
  const [begun, adopted] = [await anchor(cast, await approve(cast)), await adopt(cast, await approve(cast))];
  return [
    ...visits('candidate', '/proposals', '/proposals?view=list', `/proposals/${idea}`),
    ...visits('candidate', `/proposals/${idea}/edit`, `/proposals/${parked}`),
    ...visits('peer', '/proposals', `/proposals/${parked}`),
    ...visits('sponsor', '/decisions', `/proposals/${begun}`),
    ...visits('office', '/proposals', `/proposals/${parked}`),
    ...[parked, begun, adopted].map((id) => ({ ...onPaper, path: `/proposals/${id}` })),
  ];
}

/** Holds every part of a proposal, also what is behind a button on the screen. */
const onPaper: Omit<Visit, 'path'> = {
  who: 'office',
  open: (page) => page.emulateMedia({ media: 'print' }),
};

async function note({ candidate, cohortId, organisationId }: Cast): Promise<string> {
  const affectedOrganisations = [{ organisationId, part: 'acts' }];
  const { id } = await candidate.post('/proposals', { cohortId, ...texts, affectedOrganisations });
  return id;
}

/** As many proposals as there are vectors, each with another in front. @returns the last, which is parked */
async function fillTheBoard(cast: Cast): Promise<string> {
  let last = '';
  for (let count = 0; count < vectors.length; count += 1) {
    last = await note(cast);
    await cast.candidate.act(`/proposals/${last}`, 'submit');
    await cast.office.post(`/proposals/${last}/comments`, { body: hostile });
  }
  const { id } = await cast.office.post(`/proposals/${last}/comments`, { body: 'Nog niets.' });
  await cast.office.write('PATCH', `/proposals/${last}/comments/${id}`, { body: hostile }, 1);
  await attach(cast, last);
  await cast.office.act(`/proposals/${last}`, 'park', { reason: hostile, wakesOn: dayIn(300) });
  return last;
}

/** Adds a file with a hostile name. */
async function attach({ candidate }: Cast, id: string): Promise<void> {
  const { window, writings } = candidate;
  const field = 'POST /proposals/{id}/attachments file';
  const { csrfToken } = await candidate.read<{ csrfToken: string }>('/sessions/current');
  // What stands before a slash is no part of the name of a file, and a quote is written in another way in a request.
  const name = writings.textFor(field).start.replaceAll(/["/]/g, '');
  const answer = await window.request.post(`/api/v1/proposals/${id}/attachments`, {
    multipart: {
      file: { name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from('Een werkproces') },
    },
    headers: { 'x-csrf-token': csrfToken },
  });
  if (answer.ok()) writings.keep([[field, name]]);
}

/** Changes an idea, submits it and has the only organisation that acts approve it. */
async function approve(cast: Cast): Promise<string> {
  const { candidate, sponsor, organisationId } = cast;
  const id = await note(cast);
  await candidate.change(`/proposals/${id}`, texts);
  await candidate.act(`/proposals/${id}`, 'submit');
  const { revision } = await sponsor.read<Proposal>(`/proposals/${id}`);
  await sponsor.write('PUT', `/proposals/${id}/reviews/${organisationId}`, {
    ...{ verdict: 'approve', motivation: hostile, revision },
  });
  return id;
}

/** Plans a pilot, and says where the change is anchored. */
async function anchor({ candidate, office, organisationId }: Cast, id: string): Promise<string> {
  const ownerId = await candidate.personId();
  await office.post(`/proposals/${id}/pilots`, {
    ...{ ownerId, organisationIds: [organisationId], startsOn: dayIn(7), endsOn: dayIn(60) },
    measure: hostile,
  });
  await office.post(`/proposals/${id}/adoptions`, {
    ...{ organisationId, ownerId, anchor: 'agreement', anchoredIn: hostile, effectiveOn: dayIn(7) },
  });
  return id;
}

/** Goes on to what no longer stands, with other words for what was planned and anchored. */
async function adopt(cast: Cast, id: string): Promise<string> {
  const { candidate, office, sponsor } = cast;
  const path = `/proposals/${id}`;
  await anchor(cast, id);
  const { pilots, adoptions } = await office.read<Proposal>(path);
  const [pilot, adoption] = [`${path}/pilots/${pilots[0]?.id}`, `${path}/adoptions/${adoptions[0]?.id}`];
  await office.write('PATCH', pilot, { measure: hostile }, pilots[0]?.version);
  await candidate.act(path, 'start_pilot');
  const { pilots: running } = await office.read<Proposal>(path);
  const evaluated = { outcome: 'succeeded', evaluation: hostile };
  await candidate.write('PATCH', pilot, evaluated, running[0]?.version);
  await office.write('PATCH', adoption, { anchoredIn: hostile }, adoptions[0]?.version);
  const { adoptions: anchored } = await sponsor.read<Proposal>(path);
  await sponsor.write('PATCH', adoption, { isConfirmed: true }, anchored[0]?.version);
  const { adoptionChecks } = await office.act<Proposal>(path, 'adopt');
  const check = adoptionChecks[0];
  const answer = { outcome: 'lapsed', note: hostile };
  await office.write('PATCH', `${path}/adoption-checks/${check?.id}`, answer, check?.version);
  return id;
}
