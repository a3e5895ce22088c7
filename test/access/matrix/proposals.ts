import { buildProposal } from '../../factories/proposal.factory.js';
import { candidates, cohort, involvedSponsors, programme } from '../standings.js';
import { partOf, proposal, sharedIdea } from '../things.js';
import type { Row } from './row.js';

/** Who sees a proposal from its submission on. */
export const involved = [...cohort, 'office', ...involvedSponsors] as const;
/** Who sees it once it is approved. */
export const everybody = [...involved, 'otherSponsor', 'observer'] as const;

const text = { title: 'Vraag de reclassering', problem: 'Niemand vraagt het.', change: 'Vraag het.' };

/** The text and the steps of a proposal. */
export const proposalRows: readonly Row[] = [
  {
    route: 'GET /proposals',
    act: 'a private idea',
    ...{ may: ['candidate'], others: 'empty' },
    ask: async (world) => {
      const finds = await proposal(world, 'idea');
      return { path: `/proposals?cohortId=${world.ours.cohortId}&state=idea&limit=200`, finds };
    },
  },
  {
    route: 'GET /proposals',
    act: 'in review',
    ...{ may: involved, others: 'empty' },
    ask: async (world) => {
      const finds = await proposal(world);
      return { path: `/proposals?cohortId=${world.ours.cohortId}&state=in_review&limit=200`, finds };
    },
  },
  {
    route: 'GET /proposals',
    act: 'adopted',
    ...{ may: everybody, others: 'empty' },
    ask: async (world) => {
      const finds = await proposal(world, 'adopted');
      return { path: `/proposals?cohortId=${world.ours.cohortId}&state=adopted&limit=200`, finds };
    },
  },
  {
    route: 'GET /proposals/:id',
    act: 'a private idea',
    may: ['candidate'],
    ask: async (world) => ({ path: `/proposals/${await proposal(world, 'idea')}` }),
  },
  {
    route: 'GET /proposals/:id',
    act: 'a shared idea',
    may: cohort,
    ask: async (world) => ({ path: `/proposals/${await sharedIdea(world)}` }),
  },
  {
    route: 'GET /proposals/:id',
    act: 'in review',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}` }),
  },
  {
    route: 'GET /proposals/:id',
    act: 'adopted',
    may: everybody,
    ask: async (world) => ({ path: `/proposals/${await proposal(world, 'adopted')}` }),
  },
  {
    route: 'POST /proposals',
    ...{ may: candidates, sees: programme },
    ask: ({ ours }) => ({ path: '/proposals', body: { cohortId: ours.cohortId, ...text } }),
  },
  {
    route: 'PATCH /proposals/:id',
    act: 'a shared idea',
    ...{ may: ['candidate'], sees: cohort },
    ask: async (world) => ({
      path: `/proposals/${await sharedIdea(world)}`,
      ...{ body: { change: 'Bel de reclassering.' }, version: 1 },
    }),
  },
  {
    route: 'PATCH /proposals/:id',
    act: 'after a request for changes',
    ...{ may: ['candidate'], sees: involved },
    ask: async (world) => ({
      path: `/proposals/${await proposal(world, 'changes_requested')}`,
      ...{ body: { change: 'Bel de reclassering.' }, version: 1 },
    }),
  },
  {
    route: 'PUT /proposals/:id/authors',
    ...{ may: ['candidate'], sees: cohort },
    ask: async (world) => ({
      path: `/proposals/${await sharedIdea(world)}/authors`,
      ...{ body: { authorIds: [world.people.candidate, world.people.peer] }, version: 1 },
    }),
  },
  {
    route: 'POST /proposals/:id/harmless-declarations',
    ...{ may: ['candidate'], sees: cohort },
    ask: async (world) => ({
      path: `/proposals/${await sharedIdea(world)}/harmless-declarations`,
      version: 1,
    }),
  },
  {
    route: 'GET /proposals/:id/transitions',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/transitions` }),
  },
  {
    route: 'POST /proposals/:id/transitions',
    act: 'withdraw a private idea',
    may: ['candidate'],
    ask: async (world) => ({
      path: `/proposals/${await proposal(world, 'idea')}/transitions`,
      body: { action: 'withdraw' },
    }),
  },
  {
    route: 'POST /proposals/:id/transitions',
    act: 'park',
    ...{ may: ['office'], sees: involved },
    ask: async (world) => ({
      path: `/proposals/${await proposal(world)}/transitions`,
      body: { action: 'park', reason: 'Eerst de begroting.', wakesOn: '2021-06-01' },
    }),
  },
  {
    route: 'POST /proposals/:id/transitions',
    act: 'start the pilot',
    ...{ may: ['candidate', 'office'], sees: everybody },
    ask: async (world) => ({
      path: `/proposals/${await proposal(world, 'approved')}/transitions`,
      body: { action: 'start_pilot' },
    }),
  },
  {
    route: 'GET /proposals/:id/revisions',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/revisions` }),
  },
  {
    route: 'GET /proposals/:id/reviews',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/reviews` }),
  },
  {
    route: 'PUT /proposals/:id/reviews/:organisationId',
    ...{ may: ['sponsor', 'deputy'], sees: involved },
    ask: async (world) => ({
      path: `/proposals/${await proposal(world)}/reviews/${world.ours.host.id}`,
      body: { verdict: 'approve', motivation: 'Past bij ons werk.', revision: 1 },
    }),
  },
  {
    route: 'GET /proposals/:id/pilots',
    may: everybody,
    ask: async (world) => ({ path: `/proposals/${await proposal(world, 'in_pilot')}/pilots` }),
  },
  {
    route: 'POST /proposals/:id/pilots',
    ...{ may: ['candidate', 'office'], sees: everybody },
    ask: async (world) => ({
      path: `/proposals/${await unplanned(world)}/pilots`,
      body: {
        ...{ ownerId: world.people.candidate, organisationIds: [world.ours.host.id] },
        ...{ startsOn: '2021-04-01', endsOn: '2021-05-31', measure: 'Antwoord binnen een dag' },
      },
    }),
  },
  {
    route: 'PATCH /proposals/:id/pilots/:pilotId',
    ...{ may: ['candidate', 'office'], sees: everybody },
    ask: async (world) => {
      const id = await proposal(world, 'approved');
      const pilotId = await partOf(world, 'proposal_pilot', id);
      return { path: `/proposals/${id}/pilots/${pilotId}`, body: { measure: 'Binnen een uur' }, version: 1 };
    },
  },
  {
    route: 'GET /proposals/:id/adoptions',
    may: everybody,
    ask: async (world) => ({ path: `/proposals/${await proposal(world, 'approved')}/adoptions` }),
  },
  {
    route: 'POST /proposals/:id/adoptions',
    ...{ may: ['candidate', 'office', 'sponsor', 'deputy'], sees: everybody },
    ask: async (world) => ({
      path: `/proposals/${await unplanned(world)}/adoptions`,
      body: {
        ...{ organisationId: world.ours.host.id, ownerId: world.people.sponsor, anchor: 'protocol' },
        ...{ anchoredIn: 'Werkafspraken', effectiveOn: '2021-04-01' },
      },
    }),
  },
  {
    route: 'PATCH /proposals/:id/adoptions/:adoptionId',
    ...{ may: ['candidate', 'office', 'sponsor', 'deputy'], sees: everybody },
    ask: async (world) => {
      const id = await proposal(world, 'approved');
      const adoptionId = await partOf(world, 'proposal_adoption', id);
      const body = { anchoredIn: 'Andere werkafspraken' };
      return { path: `/proposals/${id}/adoptions/${adoptionId}`, body, version: 1 };
    },
  },
  {
    route: 'PATCH /proposals/:id/adoptions/:adoptionId',
    act: 'confirm',
    ...{ may: ['sponsor', 'deputy'], sees: everybody },
    ask: async (world) => {
      const id = await proposal(world, 'approved');
      const adoptionId = await partOf(world, 'proposal_adoption', id);
      await world.app.database.query(
        `UPDATE proposal_adoption SET confirmed_by = NULL, confirmed_at = NULL WHERE id = $1`,
        [adoptionId],
      );
      return { path: `/proposals/${id}/adoptions/${adoptionId}`, body: { isConfirmed: true }, version: 1 };
    },
  },
  {
    route: 'GET /proposals/:id/adoption-checks',
    may: everybody,
    ask: async (world) => ({ path: `/proposals/${await proposal(world, 'adopted')}/adoption-checks` }),
  },
  {
    route: 'PATCH /proposals/:id/adoption-checks/:checkId',
    ...{ may: ['office', 'sponsor', 'deputy'], sees: everybody },
    ask: async (world) => {
      const id = await proposal(world, 'adopted');
      const checkId = await partOf(world, 'adoption_check', id);
      const body = { outcome: 'stands', note: 'Het staat.' };
      return { path: `/proposals/${id}/adoption-checks/${checkId}`, body, version: 1 };
    },
  },
  {
    route: 'GET /proposal-figures',
    may: programme,
    ask: ({ ours }) => ({ path: `/proposal-figures?cohortId=${ours.cohortId}` }),
  },
];

/** Approved, with nothing planned yet. */
async function unplanned({ app, ours }: Parameters<typeof proposal>[0]): Promise<string> {
  return (await buildProposal(app.database, { cast: ours, state: 'approved' })).id;
}
