import { StartError } from './start-error.js';

/** What the start on one machine decides by itself; everything else is read by the programs it starts. */
export interface StartSettings {
  /** The port that the web is served on. */
  readonly port: number;
  /** The address of the network card that the web is served on. */
  readonly host: string;
  /** Where the embedded database keeps its data. */
  readonly dataDirectory: string;
  /** A PostgreSQL of the user's own; without it one is started in the data directory. */
  readonly databaseUrl: string | undefined;
  /** Whether the demo programme is imported into an empty database. */
  readonly demo: boolean;
  /** The address under which people reach the product. */
  readonly publicUrl: string;
  /** The secret that the user chose; without it the embedded installation makes one. */
  readonly secret: string | undefined;
}

/**
 * Reads the settings from environment variables; an empty variable counts as absent. The demo is on unless
 * it is switched off, but never in a database of the user's own that did not ask for it.
 *
 * @throws StartError where PORT is not a port
 */
export function readStartSettings(environment: NodeJS.ProcessEnv): StartSettings {
  const read = (name: string) => environment[name]?.trim() || undefined;
  const port = readPort(read('PORT') ?? '3000');
  const databaseUrl = read('DATABASE_URL');
  return {
    port,
    host: read('HOST') ?? '127.0.0.1',
    dataDirectory: read('DATA_DIR') ?? '.data',
    databaseUrl,
    demo: (read('DEMO') ?? String(!databaseUrl)) !== 'false',
    publicUrl: read('PUBLIC_URL') ?? `http://localhost:${port}`,
    secret: read('APP_SECRET'),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new StartError(`PORT must be a whole number from 1 to 65535, and it is ${text}.`);
}
