import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { buildProposal } from '../factories/proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { FuzzedApi } from './fuzzed-api.js';
import { RawConnection, statusesIn } from './raw-connection.js';

let app: TestApplication;
let api: FuzzedApi;
let attachments: string;
let session: string;
beforeAll(async () => {
  app = await startApplication();
  api = await FuzzedApi.start(app);
  const { id, cast } = await buildProposal(app.database);
  attachments = `/api/v1/proposals/${id}/attachments`;
  const client = await app.as(cast.candidate.id);
  session = `Cookie: ${client.session?.cookie}\r\nX-CSRF-Token: ${client.session?.csrfToken}\r\n`;
}, 120_000);
afterAll(async () => {
  await api.stop();
  await app.close();
});
afterEach(async () => {
  expect(await status()).toBe(200);
  expect(api.log).toBe('');
});

/** What somebody else is answered meanwhile. */
async function status(): Promise<number> {
  return (await api.ask({ method: 'GET', path: '/openapi.json', headers: {}, body: undefined })).status;
}

/** Nothing here may hold the event loop of the api up for 200 ms. */
function neverHoldsUp(): void {
  beforeAll(() => api.watch());
  afterAll(async () => {
    expect((await api.eventLoop()).longestStall).toBeLessThan(200);
  });
}

const host = 'Host: 127.0.0.1\r\n';
const links = `POST /api/v1/sign-in-links HTTP/1.1\r\n${host}Content-Type: application/json\r\n`;
const last = `GET /health/live HTTP/1.1\r\n${host}Connection: close\r\n\r\n`;

/** Sends it, and a request that would be the last. @returns the statuses of all answers until the connection ended */
async function answersTo(text: string | Buffer): Promise<number[]> {
  const connection = await RawConnection.open(api.port);
  connection.send(text);
  const received = await connection.untilEnded();
  for (const problem of received.matchAll(/\r\n\r\n(\{"type":"urn:.*?\})/g))
    expect(JSON.parse(problem[1] ?? '')).toMatchObject({
      code: expect.any(String),
      requestId: expect.any(String),
    });
  return statusesIn(received);
}

describe('who is slow', () => {
  it.each([
    ['with the line of the request', 'GET /', 'a'],
    ['with the headers', `GET / HTTP/1.1\r\n${host}`, 'X-Slow: 1\r\n'],
    ['with the body', `${links}Content-Length: 1000\r\n\r\n{"email":"`, 'x'],
    ['with the pieces of the body', `${links}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n'],
    ['and says nothing more', `${links}Content-Length: 1000\r\n\r\n`, ''],
  ])(
    '%s is hung up on in time, and hinders nobody',
    async (_, beginning, piece) => {
      const slow = await Promise.all(Array.from({ length: 40 }, () => RawConnection.open(api.port)));
      for (const connection of slow) {
        connection.send(beginning);
        if (piece !== '') connection.dribble(piece, 500);
      }
      expect(await Promise.all(Array.from({ length: 20 }, status))).toEqual(Array<number>(20).fill(200));
      for (const received of await Promise.all(slow.map((connection) => connection.untilEnded()))) {
        expect(statusesIn(received)).toEqual([408]);
        expect(received).toContain('"code":"request.timeout"');
      }
    },
    90_000,
  );
});

describe('what is no HTTP, or too much of it', () => {
  neverHoldsUp();

  it.each([
    ['garbage', 'garbage\r\n\r\n', [400]],
    ['the greeting of TLS', Buffer.from('16030100a5010000a10303', 'hex'), [400]],
    ['HTTP of another kind', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
    ['a version that there is not', `GET / HTTP/9.9\r\n${host}\r\n`, [400]],
    ['no host', `GET /health/live HTTP/1.1\r\n\r\n`, [400]],
    ['a NUL in a header', `GET /health/live HTTP/1.1\r\n${host}X: a\u0000b\r\n\r\n`, [400]],
    ['a header on two lines', `GET /health/live HTTP/1.1\r\n${host}X: a\r\n b\r\n\r\n`, [400]],
    ['headers without end', `GET / HTTP/1.1\r\n${host}${'X-Many: 1\r\n'.repeat(4_000)}\r\n`, [431]],
    ['an address without end', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\n${host}\r\n`, [431]],
    ['garbage after a request', `GET /health/live HTTP/1.1\r\n${host}\r\ngarbage\r\n\r\n`, [400]],
    ['two lengths', `${links}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x`, [400]],
    ['a length below nothing', `${links}Content-Length: -1\r\n\r\n`, [400]],
    [
      'a length and pieces at once',
      `${links}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      [400],
    ],
    ['pieces of an odd kind', `${links}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`, [400]],
    ['a piece without a size', `${links}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`, [400]],
    ['a piece of every size', `${links}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}`, [400]],
    ['more than was said', `${links}Content-Length: 2\r\n\r\n{}{"email":"x"}\r\n\r\n`, [400]],
    ['a length beyond the limit', `${links}Content-Length: 2000000\r\n\r\n${'x'.repeat(2_000)}`, [413]],
    ['pieces beyond the limit', `${links}Transfer-Encoding: chunked\r\n\r\n${piecesOf(2_000_000)}`, [413]],
    ['a way through to elsewhere', 'CONNECT one.example:443 HTTP/1.1\r\nHost: one.example\r\n\r\n', []],
  ] as const)('%s is refused, and the connection ended', async (_, text, statuses) => {
    expect(await answersTo(text)).toEqual(statuses);
  });

  it('an upgrade that is not offered is left alone', async () => {
    const headers = 'Connection: close, Upgrade\r\nUpgrade: websocket\r\n';
    expect(await answersTo(`GET /health/live HTTP/1.1\r\n${host}${headers}\r\n`)).toEqual([200]);
  });

  it('a hundred requests at once on one connection are answered in order', async () => {
    const one = `GET /health/live HTTP/1.1\r\n${host}\r\n`;
    expect(await answersTo(one.repeat(99) + last)).toEqual(Array<number>(100).fill(200));
  });
});

/** Pieces of a body in chunked coding. @param size in bytes */
function piecesOf(size: number): string {
  return `1000\r\n${'x'.repeat(0x1000)}\r\n`.repeat(Math.ceil(size / 0x1000));
}

const boundary = '--grens';
const part = (head: string, content: string): string =>
  `${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
const file = part('name="file"; filename="a.txt"', 'Een werkproces');
const end = `${boundary}--\r\n`;

/** Sends a form as who may add a file. @returns the status, and the name under which the file is kept */
async function upload(
  form: string,
  type = 'multipart/form-data; boundary=grens',
): Promise<[number | undefined, unknown]> {
  const connection = await RawConnection.open(api.port);
  const length = `Content-Length: ${Buffer.byteLength(form)}\r\n`;
  connection.send(
    `POST ${attachments} HTTP/1.1\r\n${host}${session}Connection: close\r\nContent-Type: ${type}\r\n${length}\r\n`,
  );
  connection.send(form);
  const received = await connection.untilEnded();
  const name = /"name":("(?:[^"\\]|\\.)*")/.exec(received)?.[1];
  return [statusesIn(received)[0], name === undefined ? undefined : JSON.parse(name)];
}

describe('a form that is made to do harm', () => {
  neverHoldsUp();

  it.each([
    ['of another boundary', file + end, 'multipart/form-data; boundary=elders'],
    ['without a boundary', file + end, 'multipart/form-data'],
    ['that does not end', file, undefined],
    ['that ends in the head of a part', `${boundary}\r\nContent-Disposition: form-data; na`, undefined],
    ['of ten thousand parts', file.repeat(10_000) + end, undefined],
    ['of ten thousand fields', part('name="a"', '1').repeat(10_000) + file + end, undefined],
    ['of parts without a head', `${boundary}\r\n\r\n`.repeat(10_000) + end, undefined],
    ['with a head without end', `${boundary}\r\n${'X: 1\r\n'.repeat(50_000)}\r\n${end}`, undefined],
    [
      'with the name of a part that means something',
      part('name="__proto__"; filename="a.txt"', 'x') + end,
      undefined,
    ],
    ['of nothing', end, undefined],
  ])('%s is refused', async (_, form, type) => {
    expect((await upload(form, type))[0]).toBe(400);
  });

  it('and is larger than a file may be is refused', async () => {
    expect((await upload(part('name="file"; filename="a.txt"', 'x'.repeat(11_000_000)) + end))[0]).toBe(413);
  });

  it.each([
    ['leads out of its folder', '../../../etc/passwd.txt'],
    ['leads out of its folder on Windows', '..\\..\\boot.txt'],
    ['is a place', '/etc/passwd.txt'],
    ['turns its ending around', 'a\u202etxt.exe'],
    ['is a thousand characters', `${'é'.repeat(1_000)}.txt`],
    ['ends a header', 'a%0d%0aSet-Cookie: x=1.txt'],
    ['is markup', '<img src=x onerror=alert(1)>.txt'],
  ])('by a name that %s is kept under a name that does not', async (_, name) => {
    const [status, kept] = await upload(part(`name="file"; filename="${name}"`, 'Een werkproces') + end);
    if (status !== 201) expect(status).toBe(400);
    else expect(kept).toMatch(/^[^/\\\p{C}]{1,200}\.txt$/u);
  });
});
