import { describe, expect, it } from '@jest/globals';
import type { Route } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { halfwayAs } from './halfway.js';
import { addressesBelow, disguises, manners } from './variants.js';
import type { Received, Sent, Wire } from './wire.js';
import type { World } from './world.js';

const prefix = '/admin/queues';
/** What of the page is read: itself, what it shows, and a file. */
const parts = ['', '/', '/queue/mail', '/api/queues', '/static/images/logo.svg'];
const ways = {
  'as it should be': (sent: Sent) => sent,
  ...{ ...addressesBelow(prefix, 'static'), ...manners, ...disguises },
};

/** The page of the queues is there for an administrator who is signed in, and for nobody else, however it is asked for. */
export function describeQueuesPage(world: () => World, wire: () => Wire): void {
  const pages = () => world().app.routes.filter(({ path }) => path.startsWith(prefix));
  const send = (client: Client, { method, path }: Route) => {
    const address = path.replace(':queueName', 'mail').replaceAll(/:\w+/g, '1');
    return wire().send({
      ...{ method, path: address.replace('*', 'images/logo.svg'), headers: client.headers },
    });
  };

  describe('the page of the queues', () => {
    it('is not there, in any of its parts, but for an administrator who is signed in', async () => {
      const token = await world().withToken('admin', 'write');
      for (const client of [world().as('visitor'), world().as('office'), token])
        for (const page of pages()) expect([page, (await send(client, page)).status]).toEqual([page, 404]);
    });

    it.each(parts)('is there for nobody else, however it is asked for: %s', async (part) => {
      const halfway = await halfwayAs(world(), 'admin');
      const closedTo = {
        ...{ visitor: world().as('visitor'), stranger: world().as('stranger'), office: world().as('office') },
        'token to write': await world().withToken('admin', 'write'),
        halfway: halfway.client,
      };
      const found = Object.entries(closedTo).map(([who, client]) => opened(who, client, part));
      expect((await Promise.all(found)).flat()).toEqual([]);
      await halfway.end();
      const asked = { method: 'GET', path: `${prefix}${part}`, headers: world().as('admin').headers };
      expect(isGiven(await wire().send(asked))).toBe(true);
    });

    it('changes nothing, for an administrator neither', async () => {
      const read = async () =>
        (await send(world().as('admin'), { method: 'GET', path: `${prefix}/api/queues` })).text;
      const before = await read();
      for (const page of pages().filter(({ method }) => !['GET', 'HEAD'].includes(method)))
        await send(world().as('admin'), page);
      expect(await read()).toBe(before);
    });
  });

  /** The ways in which somebody gets a part of the page. */
  async function opened(who: string, client: Client, part: string): Promise<string[]> {
    const asked = { method: 'GET', path: `${prefix}${part}`, headers: client.headers };
    const answers = Object.entries(ways).map(async ([way, vary]) => {
      const answer = await wire().send(vary(asked));
      return isGiven(answer) ? [`${who}, ${way}: ${answer.status} ${answer.text.slice(0, 200)}`] : [];
    });
    return (await Promise.all(answers)).flat();
  }
}

/** Whether something of the page was given, and not the page of the browser application. */
function isGiven({ status, headers, text }: Received): boolean {
  if (status >= 500) return true;
  const isApplication =
    String(headers['content-type']).startsWith('text/html') && !text.includes('__UI_CONFIG__');
  return status >= 200 && status < 300 && !isApplication;
}
