import type { Socket } from 'node:net';
import type { ClientBase, Connection } from 'pg';

/**
 * How long a statement may run, and how long the network may keep silent about it, in milliseconds. PostgreSQL gives a
 * statement up first; where nothing is heard even of that, the network is broken.
 */
export const longestStatement = 6_000;
const longestSilence = 6_500;

/**
 * Breaks a connection off on which an answer is owed and nothing comes: a network can swallow everything and close
 * nothing, and TCP itself notices that after hours, or never where something in between answers for the other side.
 */
export function giveUpWhenSilent(client: ClientBase): void {
  const { connection } = client as ClientBase & { readonly connection: Connection };
  const socket = connection.stream as Socket;
  // Whoever uses the connection is told by what they ask; a pool listens only while nobody does.
  client.on('error', () => undefined);
  let written = socket.bytesWritten;
  // Before the client hears of it, which sends its next statement at once.
  connection.prependListener('readyForQuery', () => {
    written = socket.bytesWritten;
  });
  socket.setTimeout(longestSilence, () => {
    if (socket.bytesWritten > written)
      socket.destroy(Object.assign(new Error('The database does not answer.'), { code: 'ETIMEDOUT' }));
  });
}
