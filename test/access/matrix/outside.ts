import { signedIn } from '../standings.js';
import type { Row } from './row.js';

const open = { may: signedIn, door: 'public', isOutside: true } as const;
/** The page of the queues is there for an administrator who is signed in, and for nobody else. */
const hidden = { may: ['admin'], door: 'hidden', isOutside: true } as const;

/** What lies outside of `/api/v1`, and the description of the interface. It tells nothing about anybody. */
export const outsideRows: readonly Row[] = [
  { route: 'GET /health/live', ...open, ask: () => ({ path: '/health/live' }) },
  { route: 'GET /health/ready', ...open, ask: () => ({ path: '/health/ready' }) },
  { route: 'GET /metrics', act: 'on the same machine', ...open, ask: () => ({ path: '/metrics' }) },
  { route: 'GET /docs/**', ...open, ask: () => ({ path: '/docs' }) },
  { route: 'GET /openapi.json', may: signedIn, door: 'public', ask: () => ({ path: '/openapi.json' }) },
  { route: 'GET /openapi.yaml', may: signedIn, door: 'public', ask: () => ({ path: '/openapi.yaml' }) },
  { route: 'GET /*', act: 'the page of the browser application', ...open, ask: () => ({ path: '/today' }) },
  { route: 'GET /**', act: 'its files', ...open, ask: () => ({ path: '/tsconfig.json' }) },
  { route: 'GET /admin/queues/**', ...hidden, ask: () => ({ path: '/admin/queues/api/queues' }) },
  {
    route: 'POST /admin/queues/**',
    ...{ ...hidden, reaches: 405 },
    ask: () => ({ path: '/admin/queues/api/queues/mail/add', body: {} }),
  },
  {
    route: 'PUT /admin/queues/**',
    ...{ ...hidden, reaches: 405 },
    ask: () => ({ path: '/admin/queues/api/queues/mail/pause' }),
  },
  {
    route: 'PATCH /admin/queues/**',
    ...{ ...hidden, reaches: 405 },
    ask: () => ({ path: '/admin/queues/api/queues/mail/1/delay', body: { runAt: 5 } }),
  },
];
