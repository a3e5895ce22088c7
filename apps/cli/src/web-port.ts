import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

import { StartError } from './start-error.js';

/** Milliseconds that the programs of a start that was killed a moment ago get to let go of the port. */
const patience = 2_000;

/**
 * Checks that the web can be served on the port.
 *
 * @throws StartError that says what to do where it cannot
 */
export async function demandFreePort(port: number, host: string): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    const refusal = await tryToListen(port, host);
    if (refusal === undefined) return;
    if (refusal === 'EADDRINUSE' && performance.now() < end) {
      await delay(100);
      continue;
    }
    throw new StartError(`${reasonOf(refusal, port, host)}: PORT=${otherPort(port)} npm start`);
  }
}

/** The system's code for what is wrong; `undefined` where one can listen. */
function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** Low ports belong to the system, and the highest has no next one. */
function otherPort(port: number): number {
  return port < 1024 || port === 65_535 ? 3000 : port + 1;
}

function reasonOf(refusal: string, port: number, host: string): string {
  if (refusal === 'EADDRINUSE') {
    return `Port ${port} is already in use. Stop the other program, or choose another port`;
  }
  if (refusal === 'EACCES') return `This account may not use port ${port}. Choose another port`;
  return `The web cannot be served on ${host}, port ${port} (${refusal}). Choose another port`;
}
