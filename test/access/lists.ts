import { beforeAll, describe, expect, it } from '@jest/globals';
import { ReminderPlanner } from '@app/reminders';
import { buildCandidate } from '../factories/exchange.factory.js';
import { bodyOf, idOf, itemsOf } from '../setup/answers.js';
import type { Client } from '../setup/client.js';
import { buildScene } from './scene.js';
import { signedIn, type Standing } from './standings.js';
import { meeting, outcome, remindedMilestone } from './things.js';
import { otherWay, type World } from './world.js';
import type { Wire } from './wire.js';

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

/** What a list shows is what can be read, and the other way round. */
export function describeLists(world: () => World, wire: () => Wire): void {
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
}
