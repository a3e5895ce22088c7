import {
  assertSchemaCompatibility,
  type createPostgresBackend,
  PostgresConnection,
  PostgresQueueBackend,
} from 'bullmq';

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

  private async ask(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await assertSchemaCompatibility(client, this.schema);
    } finally {
      client.release();
    }
  }
}

/** A queue or a worker in PostgreSQL; a worker is found by the name of the connection on which it listens. */
export const createQueueBackend: typeof createPostgresBackend = (
  name,
  options,
  { withBlockingConnection } = {},
) => {
  const connection = new AskingConnection(options.connection);
  return new PostgresQueueBackend(connection, name, options, true, withBlockingConnection ? name : undefined);
};
