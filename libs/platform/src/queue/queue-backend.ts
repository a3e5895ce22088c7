import {
  assertSchemaCompatibility,
  type createPostgresBackend,
  PostgresConnection,
  PostgresQueueBackend,
} from 'bullmq';

/** How long a worker waits to be told of work before it looks for itself, in seconds. */
const longestWait = 5;

/**
 * Asks again whether the tables of the queue are there when the answer did not come: what the library itself hears the first
 * time, it keeps, and a queue that found the database busy would be out of order until the process ends.
 */
class AskingConnection extends PostgresConnection {
  private ready: Promise<void> | undefined;

  /** @throws Error when the database does not answer, or its tables are not those of this version */
  override waitUntilReady(): Promise<void> {
    this.ready ??= this.ask().catch((fault: unknown) => {
      this.ready = undefined;
      throw fault;
    });
    return this.ready;
  }

  /** Asks something on the connection that listens; nobody waits for the answer but the connection itself. */
  ping(): void {
    this.getListenClient()
      .then((client) => client.query('SELECT 1'))
      .catch(() => undefined);
  }

  private async ask(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await assertSchemaCompatibility(client, this.schema);
    } finally {
      client.release();
    }
  }
}

/**
 * A worker that looks for work by itself every few seconds, and then asks whether the connection still lives on which it
 * listens: the library trusts TCP with that for up to an hour, but a network can swallow everything and close nothing. What
 * is asked there and not answered breaks the connection off (see `giveUpWhenSilent`), and the library makes a new one.
 */
class WakefulBackend extends PostgresQueueBackend {
  constructor(
    private readonly line: AskingConnection,
    ...others: ConstructorParameters<typeof PostgresQueueBackend> extends [unknown, ...infer Rest]
      ? Rest
      : never
  ) {
    super(line, ...others);
  }

  /** In seconds. */
  override get maximumBlockTimeout(): number {
    return longestWait;
  }

  override async waitForJob(seconds: number): ReturnType<PostgresQueueBackend['waitForJob']> {
    const found = await super.waitForJob(seconds);
    if (found === null) this.line.ping();
    return found;
  }
}

/** A queue or a worker in PostgreSQL; a worker is found by the name of the connection on which it listens. */
export const createQueueBackend: typeof createPostgresBackend = (
  name,
  options,
  { withBlockingConnection } = {},
) => {
  const connection = new AskingConnection(options.connection);
  return new WakefulBackend(connection, name, options, true, withBlockingConnection ? name : undefined);
};
