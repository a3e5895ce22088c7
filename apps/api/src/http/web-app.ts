import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readSessionCookie } from './session-cookie.js';

const nonceMark = /__CSP_NONCE__/g;
const year = 31_536_000;
/** A name that the build gave to one content, such as `index-BkwJJnZh.js`, and what it made smaller of that. */
const hashedName = /-[\w-]{8}\.\w+(\.(br|gz))?$/;

/** The application asks first who is signed in: the browser of somebody who is asks it together with the page. */
const firstRequest = '</api/v1/sessions/current>; rel=preload; as=fetch; crossorigin';

/**
 * Serves the browser application: its files, and its page for every other address, so that an address can be
 * shared and reloaded. Files with a hash in their name may be kept for ever, and are sent as small as the build made them.
 * @param directory where the application was built; when it is absent nothing is served
 */
export async function serveWebApp(fastify: FastifyInstance, directory: string): Promise<void> {
  const page = await readFile(join(directory, 'index.html'), 'utf8').catch(() => undefined);
  if (page === undefined) return;
  await fastify.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    index: false,
    preCompressed: true,
    allowedPath: (path) => !/\/(index\.html|manifest\.json)$/.test(path),
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = hashedName.test(path);
      reply.header('Cache-Control', hashed ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    if (/^\/(api|docs|health|assets)(\/|$)/.test(request.url)) return reply.callNotFound();
    return reply
      .type('text/html; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .headers(readSessionCookie(request) === undefined ? {} : { Link: firstRequest })
      .send(page.replace(nonceMark, reply.cspNonce.style));
  });
}
