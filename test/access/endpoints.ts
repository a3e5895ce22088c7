import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Route } from '../setup/application.js';
import type { Row } from './matrix/row.js';

/** An address with a method, as the router has it. */
export interface Endpoint {
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

const prefix = '/api/v1';
const webApp = fileURLToPath(new URL('../../apps/web', import.meta.url));

/** Every endpoint of the router. A HEAD is that of a GET, which must be there. */
export function endpointsOf(routes: readonly Route[]): Endpoint[] {
  return routes.map(({ method, path }) => {
    const asked = method === 'HEAD' ? 'GET' : method;
    return { name: `${asked} ${path}`, method: asked, path };
  });
}

/** The line of an endpoint. */
export function rowOf({ method, path }: Endpoint, matrix: readonly Row[]): Row | undefined {
  return matrix.find(({ route, isOutside }) => {
    const [asked, pattern = ''] = route.split(' ');
    if (asked !== method) return false;
    if (pattern === '/**') return existsSync(`${webApp}${path}`);
    if (pattern.endsWith('/**'))
      return path === pattern.slice(0, -3) || path.startsWith(pattern.slice(0, -2));
    return path === (isOutside ? pattern : `${prefix}${pattern}`);
  });
}
