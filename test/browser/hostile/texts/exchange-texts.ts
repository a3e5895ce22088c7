import type { Thing } from '../author.js';
import type { Cast } from '../cast.js';
import { dayIn } from '../days.js';
import { type Visit, visits } from '../visit.js';
import { hostile } from '../writings.js';

interface Exchange extends Thing {
  readonly candidateId: string;
  readonly homeOrganisationId: string;
  readonly hostOrganisationId: string;
  readonly homeSponsorId: string;
  readonly hostSponsorId: string;
  readonly endsOn: string;
  readonly milestones: readonly (Thing & { readonly status: string })[];
}

const position = { hostPosition: hostile, hostSupervisor: hostile };

/** Writes every text of an exchange on its way. @returns where they are shown */
export async function writeExchanges(cast: Cast): Promise<Visit[]> {
  const { office, candidate } = cast;
  const running = await exchangeOf(cast);
  await amend(cast, running.id);
  const { version } = await candidate.read<Exchange>(`/exchanges/${running.id}`);
  const reflection = { closingReflection: hostile, adviceToHost: hostile };
  await candidate.write('PUT', `/exchanges/${running.id}/closing-reflection`, reflection, version);
  const waived = running.milestones.find(({ status }) => status === 'open');
  const waiver = { status: 'waived', waivedReason: hostile };
  await office.write('PATCH', `/milestones/${waived?.id}`, waiver, waived?.version);
  const proposed = await propose(cast, running, 'h.vos@vt-rr.example');
  const changed = await propose(cast, running, 'h.bos@vt-rr.example');
  await office.change(`/exchanges/${changed}`, { ...position, learningQuestions: [hostile, hostile] });
  const pages = [running.id, proposed, changed].map((id) => `/exchanges/${id}`);
  return [
    ...visits('office', '/exchanges', ...pages, `/cohorts/${cast.cohortId}`),
    ...visits('guide', `/cohorts/${cast.cohortId}`),
    ...visits('candidate', '/my-exchange', `/exchanges/${running.id}`),
    ...visits('sponsor', '/decisions', `/exchanges/${running.id}`),
    ...visits('hostSponsor', '/decisions'),
  ];
}

/** The exchange of the candidate, which runs. */
async function exchangeOf({ office, candidate }: Cast): Promise<Exchange> {
  const [personId, exchanges] = [await candidate.personId(), await office.list<Exchange>('/exchanges')];
  for (const { id } of exchanges) {
    const exchange = await office.read<Exchange>(`/exchanges/${id}`);
    if (exchange.candidateId === personId) return exchange;
  }
  throw new Error('The demo has no exchange of the candidate.');
}

/** Ends an exchange so early, with consent, that one looks back on it now; another amendment waits for consent. */
async function amend({ office, sponsor, hostSponsor }: Cast, id: string): Promise<void> {
  const path = `/exchanges/${id}`;
  await office.act(path, 'amend', { ...position, endsOn: dayIn(14), reason: hostile });
  const { amendments } = await office.read<{ amendments: readonly Thing[] }>(path);
  for (const signatory of [sponsor, hostSponsor])
    await signatory.act(path, 'sign_amendment', { amendmentId: amendments[0]?.id });
  await office.act(path, 'amend', { ...position, reason: hostile });
}

/** Proposes an exchange like another for somebody new. @returns its id */
async function propose({ office, cohortId }: Cast, like: Exchange, email: string): Promise<string> {
  const { homeOrganisationId, hostOrganisationId, homeSponsorId, hostSponsorId } = like;
  const { id: candidateId } = await office.post('/people', {
    ...{ name: hostile, position: hostile, email, homeOrganisationId, locale: 'nl' },
  });
  await office.post('/memberships', { personId: candidateId, role: 'candidate', cohortId });
  const { id } = await office.post('/exchanges', {
    ...{ cohortId, candidateId, hostOrganisationId, homeSponsorId, hostSponsorId, ...position },
    ...{ learningQuestions: [hostile, hostile], startsOn: like.endsOn },
  });
  return id;
}
