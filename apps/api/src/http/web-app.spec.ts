import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import cookie from '@fastify/cookie';
import { fastify, type FastifyInstance } from 'fastify';
import { serveWebApp } from './web-app.js';

const script = `export const words = '${'wissel '.repeat(200)}';`;
const forEver = 'public, max-age=31536000, immutable';

let directory: string;
let server: FastifyInstance;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'web-app-'));
  await mkdir(join(directory, 'assets'));
  const files = {
    'index.html': '<meta content="__CSP_NONCE__">',
    'manifest.json': '{}',
    'assets/mark.svg': '<svg/>',
    'assets/start-BkwJJnZh.js': script,
    'assets/start-BkwJJnZh.js.br': brotliCompressSync(script),
    'assets/start-BkwJJnZh.js.gz': gzipSync(script),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
  server = fastify();
  await server.register(cookie);
  server.decorateReply('cspNonce', { getter: () => ({ script: 'drawn', style: 'drawn' }) });
  await serveWebApp(server, directory);
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

const get = (url: string, accepted = 'identity') =>
  server.inject({ url, headers: { 'accept-encoding': accepted } });

describe('the files of the browser application', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const)(
    'go to who accepts %s as small as the build made them',
    async (accepted, encoding, decompress) => {
      const { headers, rawPayload } = await get('/assets/start-BkwJJnZh.js', accepted);
      expect(headers).toMatchObject({
        'content-encoding': encoding,
        'content-type': expect.stringMatching(/javascript/),
        'cache-control': forEver,
        vary: 'accept-encoding',
      });
      expect(decompress(rawPayload).toString()).toBe(script);
      expect(rawPayload.length).toBeLessThan(script.length / 4);
    },
  );

  it('go as they are to who accepts nothing else, or where the build made nothing smaller', async () => {
    const whole = await get('/assets/start-BkwJJnZh.js');
    expect(whole.headers['content-encoding']).toBeUndefined();
    expect(whole.body).toBe(script);
    const mark = await get('/assets/mark.svg', 'br');
    expect(mark.headers['content-encoding']).toBeUndefined();
    expect(mark.body).toBe('<svg/>');
  });

  it('are kept for ever when their name is of one content, and asked for again otherwise', async () => {
    expect((await get('/assets/start-BkwJJnZh.js')).headers['cache-control']).toBe(forEver);
    expect((await get('/assets/mark.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('are not there where the build has none, and what the build noted for itself is no file', async () => {
    expect((await get('/assets/start-00000000.js')).statusCode).toBe(404);
    expect((await get('/manifest.json')).statusCode).toBe(404);
  });
});

describe('the page', () => {
  it('is there under every other address, with the nonce of its answer, and is kept by nobody', async () => {
    const { headers, body } = await get('/proposals/1', 'br');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(body).toBe('<meta content="drawn">');
  });

  it('names what is asked for first to who is signed in, and to nobody else', async () => {
    const signedIn = await server.inject({ url: '/', cookies: { wisselwerk_session: 'a secret' } });
    expect(signedIn.headers['link']).toBe('</api/v1/sessions/current>; rel=preload; as=fetch; crossorigin');
    expect((await get('/')).headers['link']).toBeUndefined();
  });
});
