import { demoDocument } from '../../e2e/demo-document.js';
import { buildCohort } from '../../factories/cohort.factory.js';
import { buildCandidate } from '../../factories/exchange.factory.js';
import { exchange, milestone, unique, versionOf } from '../things.js';
import { involvedSponsors, keepers, programme } from '../standings.js';
import type { Row } from './row.js';

const programmeAndAdmin = [...programme, 'admin'] as const;
const runsIt = ['office', 'admin'] as const;
/** Who sees the details of the exchange. */
const insiders = ['candidate', ...involvedSponsors, 'facilitator', 'office'] as const;

const programmeRows: readonly Row[] = [
  {
    route: 'GET /programmes',
    ...{ may: programmeAndAdmin, others: 'empty' },
    ask: ({ ours }) => ({ path: '/programmes?limit=200', finds: ours.programmeId }),
  },
  {
    route: 'GET /programmes/:id',
    may: programmeAndAdmin,
    ask: ({ ours }) => ({ path: `/programmes/${ours.programmeId}` }),
  },
  {
    route: 'POST /programmes',
    ...{ may: keepers, others: 403 },
    ask: () => ({
      path: '/programmes',
      body: {
        ...{ kind: 'wisselstage', name: `Wisselstage ${unique()}`, theme: 'Huiselijk geweld' },
        ...{ goal: 'Elkaar kennen', startsOn: '2021-01-01', endsOn: '2021-12-31' },
      },
    }),
  },
  {
    route: 'PATCH /programmes/:id',
    ...{ may: runsIt, sees: programme },
    ask: async (world) => ({
      path: `/programmes/${world.ours.programmeId}`,
      body: { goal: unique() },
      version: await versionOf(world, 'programme', world.ours.programmeId),
    }),
  },
  {
    route: 'GET /cohorts',
    ...{ may: programmeAndAdmin, others: 'empty' },
    ask: ({ ours }) => ({ path: `/cohorts?programmeId=${ours.programmeId}`, finds: ours.cohortId }),
  },
  {
    route: 'GET /cohorts/:id',
    may: programmeAndAdmin,
    ask: ({ ours }) => ({ path: `/cohorts/${ours.cohortId}` }),
  },
  {
    route: 'POST /cohorts',
    ...{ may: runsIt, sees: programme },
    ask: ({ ours }) => ({
      path: '/cohorts',
      body: {
        ...{ programmeId: ours.programmeId, name: `Lichting ${unique()}` },
        ...{ startsOn: '2021-01-01', endsOn: '2021-06-30' },
      },
    }),
  },
  {
    route: 'PATCH /cohorts/:id',
    ...{ may: runsIt, sees: programme },
    ask: async ({ app, ours }) => ({
      path: `/cohorts/${(await buildCohort(app.database, { programmeId: ours.programmeId })).id}`,
      ...{ body: { name: `Lichting ${unique()}` }, version: 1 },
    }),
  },
  {
    route: 'POST /programme-imports',
    act: 'tries it out',
    ...{ may: keepers, others: 403 },
    ask: async () => ({
      path: '/programme-imports?dryRun=true',
      body: await demoDocument(`Trading Places ${unique()}`),
    }),
  },
];

const exchangeRows: readonly Row[] = [
  {
    route: 'GET /exchanges',
    ...{ may: programme, others: 'empty' },
    ask: async (world) => {
      const finds = await exchange(world, { candidateId: world.people.absentee });
      return { path: `/exchanges?candidateId=${world.people.absentee}`, finds };
    },
  },
  {
    route: 'GET /exchanges/:id',
    may: programme,
    ask: async (world) => ({ path: `/exchanges/${await exchange(world)}` }),
  },
  {
    route: 'GET /exchanges/:id',
    act: 'its learning questions',
    ...{ may: insiders, passes: programme },
    ask: async (world) => ({ path: `/exchanges/${await exchange(world)}`, finds: 'Hoe kijkt de ander?' }),
  },
  {
    route: 'POST /exchanges',
    ...{ may: ['office'], sees: programme },
    ask: async ({ app, ours, people }) => ({
      path: '/exchanges',
      body: {
        ...{ cohortId: ours.cohortId, candidateId: (await buildCandidate(app.database, ours)).id },
        hostOrganisationId: ours.host.id,
        ...{ homeSponsorId: people.homeSponsor, hostSponsorId: people.sponsor, hostPosition: 'Unitmanager' },
        startsOn: '2020-11-16',
      },
    }),
  },
  {
    route: 'PATCH /exchanges/:id',
    ...{ may: ['office'], sees: programme },
    ask: async (world) => ({
      path: `/exchanges/${await exchange(world, { state: 'proposed' })}`,
      ...{ body: { hostSupervisor: 'Robin' }, version: 1 },
    }),
  },
  {
    route: 'PATCH /exchanges/:id',
    act: 'learning questions',
    ...{ may: ['candidate', 'office'], sees: programme },
    ask: async (world) => ({
      path: `/exchanges/${await exchange(world, { state: 'proposed' })}`,
      ...{ body: { learningQuestions: ['Wie belt wie?'] }, version: 1 },
    }),
  },
  {
    route: 'PUT /exchanges/:id/closing-reflection',
    ...{ may: ['candidate'], sees: programme },
    ask: async (world) => ({
      path: `/exchanges/${await exchange(world, { endsOn: '2021-03-15' })}/closing-reflection`,
      ...{ body: { closingReflection: 'Veel geleerd.', adviceToHost: 'Bel vaker.' }, version: 1 },
    }),
  },
  {
    route: 'GET /exchanges/:id/transitions',
    ...{ may: insiders, sees: programme },
    ask: async (world) => ({ path: `/exchanges/${await exchange(world)}/transitions` }),
  },
  {
    route: 'POST /exchanges/:id/transitions',
    act: 'end early',
    ...{ may: ['office'], sees: programme },
    ask: async (world) => ({
      path: `/exchanges/${await exchange(world)}/transitions`,
      body: { action: 'end_early', reason: 'Andere baan.', endedOn: '2021-02-26' },
    }),
  },
  {
    route: 'POST /exchanges/:id/transitions',
    act: 'sign',
    ...{ may: ['candidate', ...involvedSponsors], sees: programme },
    ask: async (world) => ({
      path: `/exchanges/${await exchange(world, { state: 'proposed' })}/transitions`,
      body: { action: 'sign', agreementVersion: 1 },
    }),
  },
  {
    route: 'GET /milestones',
    ...{ may: insiders, others: 'empty' },
    ask: async (world) => {
      const exchangeId = await exchange(world);
      const finds = await milestone(world, exchangeId);
      return { path: `/milestones?exchangeId=${exchangeId}`, finds };
    },
  },
  {
    route: 'PATCH /milestones/:id',
    ...{ may: ['candidate', 'facilitator', 'office'], sees: involvedSponsors },
    ask: async (world) => ({
      path: `/milestones/${await milestone(world)}`,
      ...{ body: { status: 'done' }, version: 1 },
    }),
  },
  {
    route: 'GET /cohorts/:id/board',
    ...{ may: ['facilitator', 'office'], sees: programme },
    ask: ({ ours }) => ({ path: `/cohorts/${ours.cohortId}/board` }),
  },
  {
    route: 'GET /cohorts/:id/chains',
    may: programme,
    ask: ({ ours }) => ({ path: `/cohorts/${ours.cohortId}/chains` }),
  },
];

/** Programmes, cohorts and exchanges: the programme sees who goes where, those around an exchange how it goes. */
export const programmeAndExchangeRows: readonly Row[] = [...programmeRows, ...exchangeRows];
