import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const lowest = 20_000;
/** Above it the system hands out ports for outgoing connections, which would take ours at any moment. */
const firstEphemeral = 32_768;

/** A TCP port on 127.0.0.1, below the ephemeral range, on which nobody listens at this moment. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, firstEphemeral);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
