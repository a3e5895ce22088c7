import { randomInt } from 'node:crypto';
import { ProgramSlot } from './program-slot.js';

/** A place for an api, always at the same address. */
export class ApiSlot extends ProgramSlot {
  readonly port: number;

  constructor(environment: NodeJS.ProcessEnv) {
    const port = randomInt(20_000, 32_768);
    super('dist/apps/api/src/main.js', () => ({ ...environment, HOST: '127.0.0.1', PORT: String(port) }));
    this.port = port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }
}
