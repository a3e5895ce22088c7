import { randomBytes } from 'node:crypto';

import { startLocalPostgres, type LocalPostgres } from '@app/platform';

import { installationSecret } from './installation-secret.js';
import { untilInterrupted, type Interruption } from './interruption.js';
import type { Progress } from './progress.js';
import { programs } from './programs.js';
import { runScript } from './run-script.js';
import { Service } from './service.js';
import { StartError } from './start-error.js';
import type { StartSettings } from './start-settings.js';
import { demandFreePort } from './web-port.js';

/**
 * Runs the whole product on one machine: database, tables, demo programme, api and worker. What was started
 * is stopped in the opposite order, however it ends.
 */
export class Launcher {
  private readonly stopSteps: Array<() => Promise<void>> = [];
  private database: LocalPostgres | undefined;

  constructor(
    private readonly settings: StartSettings,
    private readonly interruption: Interruption,
    private readonly progress: Progress,
  ) {}

  /**
   * Starts everything and keeps it running.
   *
   * @throws Interrupted when it was asked to stop and has stopped
   * @throws StartError, LocalPostgresError when it could not start, or something stopped by itself
   */
  async run(): Promise<never> {
    try {
      await demandFreePort(this.settings.port, this.settings.host);
      const environment = await this.startDatabase();
      await this.prepareDatabase(environment);
      const services = await this.startServices(environment);
      this.welcome();
      return await this.untilSomethingEnds(services);
    } finally {
      for (const stop of this.stopSteps.reverse()) await stop();
    }
  }

  private async startDatabase(): Promise<NodeJS.ProcessEnv> {
    const { settings } = this;
    const environment = { ...process.env, PORT: String(settings.port), PUBLIC_URL: settings.publicUrl };
    if (settings.databaseUrl) return environment;

    const database = await this.progress.step('Database', () =>
      startLocalPostgres({
        dataDirectory: settings.dataDirectory,
        log: (line) => this.progress.remark(line),
      }),
    );
    this.database = database;
    this.stopSteps.push(() => this.stopDatabase(database));
    this.interruption.asked.throwIfAborted();
    return {
      ...environment,
      ...addressesOf(database.url),
      DEMO: process.env['DEMO']?.trim() || 'true',
      APP_SECRET: settings.secret ?? (await installationSecret(settings.dataDirectory)),
      // The terminal is the user's here; the log of every request would hide what is meant for him.
      LOG_LEVEL: process.env['LOG_LEVEL']?.trim() || 'warn',
    };
  }

  private async prepareDatabase(environment: NodeJS.ProcessEnv): Promise<void> {
    const { asked } = this.interruption;
    await this.progress.step('Tables', () => runScript(programs.migrate, [], environment, asked));
    if (!this.settings.demo) return;
    const parameters = [programs.demoProgramme, '--as-of', 'today', '--if-empty'];
    await this.progress.step('Demo programme', () =>
      runScript(programs.import, parameters, environment, asked),
    );
  }

  /** Who serves the web knows nothing of the owner of the tables. */
  private startServices({
    DATABASE_OWNER_URL: _owner,
    ...environment
  }: NodeJS.ProcessEnv): Promise<readonly Service[]> {
    return this.progress.step('Web and worker', async () => {
      const worker = new Service('The worker', programs.worker, environment);
      const api = new Service('The web server', programs.api, environment);
      this.stopSteps.push(
        () => worker.stop(this.interruption.forced),
        () => api.stop(this.interruption.forced),
      );
      await Promise.race([Promise.all([api.ready, worker.ready]), untilInterrupted(this.interruption.asked)]);
      return [api, worker];
    });
  }

  private welcome(): void {
    const { publicUrl, demo } = this.settings;
    this.progress.line(`\nWisselwerk is ready at ${publicUrl}`);
    if (demo) {
      this.progress.line('Sign in with one click as candidate, sponsor or programme office');
      this.progress.line(`The mails that would have been sent: ${publicUrl}/demo/mails`);
    }
    this.progress.line('Stop with Ctrl-C');
  }

  private async untilSomethingEnds(services: readonly Service[]): Promise<never> {
    const ends = services.map((service) => service.ended);
    const databaseEnd = this.database?.stopped.then(() => 'The database stopped unexpectedly.');
    const sentence = await Promise.race([
      ...ends,
      ...(databaseEnd ? [databaseEnd] : []),
      untilInterrupted(this.interruption.asked),
    ]);
    throw new StartError(sentence);
  }

  private async stopDatabase(database: LocalPostgres): Promise<void> {
    const force = () => database.kill();
    this.interruption.forced.addEventListener('abort', force, { once: true });
    if (this.interruption.forced.aborted) force();
    await database.stop();
  }
}

/** The database of this machine for its owner, and for the application under a password of this run. */
function addressesOf(ownerUrl: string): NodeJS.ProcessEnv {
  const url = new URL(ownerUrl);
  url.username = `${url.username}_app`;
  url.password = randomBytes(24).toString('base64url');
  return { DATABASE_URL: url.href, DATABASE_OWNER_URL: ownerUrl };
}
