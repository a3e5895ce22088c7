import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The largest body of JSON that the route takes, in bytes, where that is more than usual. */
    largestBody?: number;
  }
}

/** The largest body of JSON, in bytes: the longest minutes, however they are written. */
export const bodyLimit = 1024 ** 2;

/** The route takes a larger body of JSON than others do. @param largest in bytes; beyond it a 413 */
export const TakesLargeBody = (largest: number): MethodDecorator => RouteConfig({ largestBody: largest });

/** Lets routes with `@TakesLargeBody()` take as much; to be called before there are routes. */
export function limitBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const { largestBody } = route.config ?? {};
    if (largestBody !== undefined) route.bodyLimit = largestBody;
  });
}
