import { newId } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { streamsPerPerson } from '../../apps/api/src/http/live/live-streams.js';
import { buildMembership } from '../factories/membership.factory.js';
import { bodyOf } from '../setup/answers.js';
import type { Client } from '../setup/client.js';
import { hear, sentOf } from './asking.js';
import { nameOf, promisedTo, type Row } from './matrix/row.js';
import { meeting } from './things.js';
import { comparable, type Wire } from './wire.js';
import type { World } from './world.js';

/** Where a right could come in by another way than by who asks. */
export function describeBackDoors(world: () => World, wire: () => Wire, matrix: readonly Row[]): void {
  const posts = matrix.filter(
    ({ route, door, isOutside, reaches }) =>
      route.startsWith('POST ') && door !== 'public' && !isOutside && reaches === undefined,
  );

  describe('the answer that was kept for a repetition', () => {
    it.each(posts.map((row) => [nameOf(row), row] as const))(
      'is given to nobody else: %s',
      async (_, row) => {
        const ask = await row.ask(world());
        const once = { 'Idempotency-Key': newId() };
        const [owner = 'candidate'] = row.may;
        const asked = async (client: Client, headers: Record<string, string>) => {
          const sent = sentOf(row, client, ask);
          return hear(wire(), row, { ...sent, headers: { ...sent.headers, ...headers } });
        };
        expect((await asked(world().as(owner), once)).status).toBeLessThan(300);
        for (const standing of ['stranger', 'foreignOffice', 'visitor'] as const) {
          if (promisedTo(standing, row) === 'may') continue;
          const client = world().as(standing);
          expect(comparable(await asked(client, once))).toEqual(comparable(await asked(client, {})));
        }
      },
    );
  });

  describe('the figures of a process', () => {
    it.each(['Forwarded', 'X-Forwarded-For', 'X-Real-IP', 'Via'])(
      'are not for whom a proxy on the same machine asks: %s',
      async (name) => {
        const sent = { method: 'GET', path: '/metrics' };
        expect((await wire().send(sent)).status).toBe(200);
        expect((await wire().send({ ...sent, headers: { [name]: '203.0.113.9' } })).status).toBe(404);
      },
    );
  });

  describe('a stream of events', () => {
    it('is not left open by who asks for its head, as often as they like', async () => {
      const { app } = world();
      const { personId } = await buildMembership(app.database, { role: 'observer' });
      const { headers } = await app.as(personId);
      const path = '/notification-events';
      for (let asked = 0; asked <= streamsPerPerson; asked += 1)
        expect((await wire().ask({ method: 'HEAD', path, headers })).status).toBe(200);
      expect((await wire().ask({ method: 'GET', path, headers })).status).toBe(200);
    });
  });

  describe('the calendar of somebody', () => {
    const calendarOf = async (client: Client): Promise<string> => {
      const { url } = bodyOf<{ url: string }>(await client.post('/calendar-feeds').expect(201));
      return new URL(url).pathname.replace('/api/v1', '');
    };

    it('who left has no meeting in it any more', async () => {
      const { id } = await meeting(world());
      const [left, stays] = [await calendarOf(world().as('former')), await calendarOf(world().as('peer'))];
      expect((await wire().ask({ method: 'GET', path: stays })).text).toContain(id);
      expect((await wire().ask({ method: 'GET', path: left })).text).not.toContain('VEVENT');
    });

    it('who may not sign in any more is as one that never was', async () => {
      const { app } = world();
      const { personId } = await buildMembership(app.database, { role: 'observer' });
      const path = await calendarOf(await app.as(personId));
      await app.database.query(`UPDATE person SET disabled_at = $2 WHERE id = $1`, [
        personId,
        app.clock.now(),
      ]);
      const never = await wire().ask({ method: 'GET', path: '/calendar-feeds/nobody.ics' });
      expect(comparable(await wire().ask({ method: 'GET', path }))).toEqual(comparable(never));
    });
  });
}
