import { newId } from '@app/platform';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ReminderPlanner } from '@app/reminders';
import { buildCandidate, buildMilestone } from '../factories/exchange.factory.js';
import { bodyOf, idOf, itemsOf } from '../setup/answers.js';
import type { Client } from '../setup/client.js';
import type { PublishedApi } from '../setup/published-api.js';
import { elsewhere, signedIn, type Standing } from './standings.js';
import {
  exchange,
  meeting,
  notification,
  outcome,
  preparedCase,
  proposal,
  remindedMilestone,
  series,
  sharedIdea,
} from './things.js';
import { otherWay, type World } from './world.js';
import { comparable, type Received, type Wire } from './wire.js';

/** Lists of which every thing has an address of its own. */
const lists = [
  '/organisations',
  '/people',
  '/memberships',
  '/programmes',
  '/cohorts',
  '/exchanges',
  '/proposals',
  '/meetings',
  '/meeting-series',
] as const;

interface Part {
  readonly items: { readonly id: string }[];
  readonly nextCursor: string | null;
}

/** The ids of a whole list, as somebody gets it. */
async function idsIn(client: Client, path: string, cursor = ''): Promise<string[]> {
  const query = `${path.includes('?') ? '&' : '?'}limit=200${cursor}`;
  const { items, nextCursor } = bodyOf<Part>(await client.get(`${path}${query}`).expect(200));
  const rest = nextCursor === null ? [] : await idsIn(client, path, `&cursor=${nextCursor}`);
  return [...items.map(({ id }) => id), ...rest];
}

/** One thing of every kind and in every state that differs in who sees it. @returns what must be found nowhere else */
async function buildScene(world: World): Promise<void> {
  for (const state of [
    'idea',
    'submitted',
    'in_review',
    'approved',
    'adopted',
    'declined',
    'parked',
  ] as const)
    await proposal(world, state);
  await sharedIdea(world);
  await proposal(world, 'idea', { authorIds: [world.people.peer] });
  for (const kind of ['cohort_meeting', 'peer_intervision'] as const)
    for (const state of ['draft', 'planned', 'in_progress', 'closed', 'cancelled'] as const)
      await meeting(world, state, kind);
  await series(world);
  await exchange(world);
  await preparedCase(world);
}

/** What a list shows is what can be read, and the other way round; and nothing elsewhere changes what somebody gets. */
export function describeLists(world: () => World, wire: () => Wire, published: () => PublishedApi): void {
  describe('a list shows what can be read alone, and nothing besides', () => {
    const shown = new Map<string, Map<Standing, Set<string>>>();
    beforeAll(async () => {
      await buildScene(world());
      await buildScene(otherWay(world()));
      for (const list of lists) {
        const byStanding = new Map<Standing, Set<string>>();
        for (const standing of signedIn)
          byStanding.set(standing, new Set(await idsIn(world().as(standing), list)));
        shown.set(list, byStanding);
      }
    });

    it.each(lists)('%s', async (list) => {
      const byStanding = shown.get(list) ?? new Map<Standing, Set<string>>();
      const everything = [...new Set([...byStanding.values()].flatMap((ids) => [...ids]))];
      expect(everything.length).toBeGreaterThan(1);
      for (const standing of signedIn) {
        const headers = world().as(standing).headers;
        const answers = await Promise.all(
          everything.map((id) => wire().ask({ method: 'GET', path: `${list}/${id}`, headers })),
        );
        const listed = byStanding.get(standing) ?? new Set<string>();
        const read = everything.map((id, index) => [id, answers[index]?.status]);
        const shownAs = everything.map((id) => [id, listed.has(id) ? 200 : 404]);
        expect([standing, read]).toEqual([standing, shownAs]);
      }
    });

    it('also of what waits, and what somebody is reminded of', async () => {
      const { app, people } = world();
      const { id } = await meeting(world(), 'in_progress', 'peer_intervision');
      const action = { kind: 'action', ownerId: people.peer, dueOn: '2021-04-01' };
      const agreed = await outcome(world(), id, action);
      await app.resolve(ReminderPlanner).planAll();
      const toldBy = async (path: string): Promise<Standing[]> => {
        const answers = signedIn.map(async (standing) => (await world().as(standing).get(path)).text);
        const texts = await Promise.all(answers);
        return signedIn.filter((_, index) => texts[index]?.includes(agreed));
      };
      expect(await toldBy(`/reminders?subjectId=${agreed}`)).toEqual(['peer', 'facilitator']);
      expect(await toldBy(`/awaited-things?personId=${people.peer}&limit=200`)).toEqual(['facilitator']);
      const [reason] = await app.database.query<{ id: string }[]>(
        `SELECT id FROM reminder_reason WHERE subject_id = $1 AND audience = 'asked'`,
        [agreed],
      );
      await world().as('office').post('/nudges', { awaitedThingId: reason?.id }).expect(404);
    });

    it('also of what somebody was reminded of who has left since', async () => {
      const { app, ours } = world();
      const { id: personId } = await buildCandidate(app.database, ours);
      const subjectId = await remindedMilestone(world(), personId);
      const candidate = await app.as(personId);
      const path = `/reminders?subjectId=${subjectId}`;
      expect((await candidate.get(path)).text).toContain(subjectId);
      await app.database.query(`UPDATE membership SET ends_on = '2021-02-26' WHERE person_id = $1`, [
        personId,
      ]);
      expect(itemsOf(await candidate.get(path))).toEqual([]);
    });

    it('also from where another stopped reading', async () => {
      for (const list of lists) {
        const { nextCursor } = bodyOf<Part>(await world().as('office').get(`${list}?limit=1`));
        if (nextCursor === null) continue;
        for (const standing of ['stranger', 'foreignCandidate', 'observer'] as const) {
          const from = await idsIn(world().as(standing), list, `&cursor=${nextCursor}`);
          const own = await idsIn(world().as(standing), list);
          expect([list, standing, from.filter((id) => !own.includes(id))]).toEqual([list, standing, []]);
        }
      }
    });

    it('also when it is searched by the words of a text', async () => {
      const word = 'regenboogkoffer';
      const text = { title: `Vraag de ${word}`, problem: 'Niemand vraagt het.', change: 'Vraag het.' };
      const body = { cohortId: world().ours.cohortId, ...text };
      const id = idOf(await world().as('candidate').post('/proposals', body).expect(201));
      for (const standing of signedIn) {
        const found = await idsIn(world().as(standing), `/proposals?q=${word}`);
        expect([standing, found]).toEqual([standing, standing === 'candidate' ? [id] : []]);
      }
    });
  });

  describe('what is added where somebody does not see it changes nothing that they get', () => {
    it('in another programme', async () => {
      const { theirs, app } = world();
      await app.resolve(ReminderPlanner).planAll();
      const before = await everythingFor([...elsewhere, 'stranger', 'former'], theirs);
      await addEverything(world());
      expect(await everythingFor([...elsewhere, 'stranger', 'former'], theirs)).toEqual(before);
    });

    it('in their own programme, before it is shared', async () => {
      const near = [
        'observer',
        'otherSponsor',
        'siblingCandidate',
        'siblingFacilitator',
        'absentee',
      ] as const;
      const { id: meetingId } = await meeting(world(), 'in_progress', 'peer_intervision');
      const before = await everythingFor(near, world().ours);
      await proposal(world(), 'idea', { title: 'Verborgen' });
      await meeting(world(), 'draft');
      await preparedCase(world());
      const brought = { method: 'incident', question: 'Wie belt wie?' };
      const path = `/meetings/${meetingId}/intervision-cases`;
      await world().as('candidate').post(path, brought).expect(201);
      expect(await everythingFor(near, world().ours)).toEqual(before);
    });
  });

  /** Every answer of every address without an id in it, by reader; the filters are those of a programme that is given. */
  async function everythingFor(
    readers: readonly Standing[],
    { programmeId, cohortId }: { programmeId: string; cohortId: string },
  ): Promise<Record<string, object>> {
    const answers: Record<string, object> = {};
    const known: Readonly<Record<string, string>> = { programmeId, cohortId };
    for (const { template, parameters } of published().readable()) {
      if (template.includes('{') && !template.startsWith('/cohorts/{id}/')) continue;
      const filters = parameters.filter((name) => name in known).map((name) => `${name}=${known[name]}`);
      const path = template.replace('{id}', cohortId);
      for (const query of new Set(['', filters.join('&')]))
        for (const reader of readers) {
          const { headers } = world().as(reader);
          const answer = await wire().ask({
            method: 'GET',
            path: query ? `${path}?${query}` : path,
            headers,
          });
          answers[`${reader} ${path}?${query}`] = comparable(
            path === '/audit-entries' ? withoutReadings(answer) : answer,
          );
        }
    }
    return answers;
  }
}

/** A trail without what asking itself adds to it: who reads a case in confidence is written down. */
function withoutReadings({ status, headers, text }: Received): Received {
  const { 'content-length': _length, ...kept } = headers;
  const { items, ...rest } = JSON.parse(text) as { items?: { action: string }[] };
  const others = items?.filter(({ action }) => action !== 'intervision_case.read');
  return { status, headers: kept, text: JSON.stringify({ ...rest, items: others }) };
}

/** One more of everything in our programme. */
async function addEverything(world: World): Promise<void> {
  await buildScene(world);
  await remindedMilestone(world);
  const { app, people } = world;
  const exchangeId = await exchange(world);
  await buildMilestone(app.database, { exchangeId, dueOn: '2021-01-15', key: newId() });
  const { id } = await meeting(world, 'in_progress');
  await outcome(world, id, { kind: 'action', ownerId: people.peer, dueOn: '2021-02-01' });
  await notification(world);
  await world.as('office').post(`/exchanges/${exchangeId}/transitions`, {
    ...{ action: 'end_early', reason: 'Andere baan.', endedOn: '2021-02-26' },
  });
}
