import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const self = "'self'";
const none = "'none'";

/** The reading page of the interface description brings styles of its own; it holds no data of anybody. */
const docsPolicy = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'`;

/**
 * Strict headers on every answer. The browser runs no script but ours, and applies no style element without
 * the nonce of the answer.
 * @param secure whether people reach the product through TLS
 */
export async function setSecurityHeaders(fastify: FastifyInstance, secure: boolean): Promise<void> {
  await fastify.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [none],
        baseUri: [none],
        connectSrc: [self],
        fontSrc: [self],
        formAction: [self],
        frameSrc: [self],
        frameAncestors: [none],
        imgSrc: [self, 'data:'],
        manifestSrc: [self],
        objectSrc: [none],
        scriptSrc: [self],
        styleSrc: [self],
        workerSrc: [self],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.url === '/docs' || request.url.startsWith('/docs/'))
      reply.header('Content-Security-Policy', docsPolicy);
    reply.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    done(null, payload);
  });
}
