import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { compareRead } from './agreement.js';

const servers: Server[] = [];

afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A server that answers everything alike. @returns its address */
async function answering(status: number, body: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status, { connection: 'close' }).end(body));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const request = { method: 'GET', path: '/api/v1/proposals', headers: {} };

describe('the floor', () => {
  it('answers with the status and the bytes of the product', async () => {
    const urls = { product: await answering(200, '{"a":1}'), floor: await answering(200, '{"a":1}') };
    await expect(compareRead(urls, request)).resolves.toBeUndefined();
  });

  it.each([
    ['other bytes', 200, '{"a": 1}'],
    ['another status', 404, '{"a":1}'],
  ])('is refused with %s', async (_, status, body) => {
    const urls = { product: await answering(200, '{"a":1}'), floor: await answering(status, body) };
    await expect(compareRead(urls, request)).rejects.toThrow(
      'The floor does GET /api/v1/proposals otherwise',
    );
  });
});
