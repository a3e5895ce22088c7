import { fork, type ChildProcess } from 'node:child_process';

import { StartError } from './start-error.js';

/** Milliseconds that a service gets to finish what it is doing. */
const stopPatience = 15_000;

/** A program that keeps running beside the launcher, and ends by itself when the launcher is gone. */
export class Service {
  /** Resolves when the service says that it works; rejects with a StartError where it stops before. */
  readonly ready: Promise<void>;
  /** Resolves when the service has ended, for whatever reason, with a sentence that says how. */
  readonly ended: Promise<string>;

  private readonly child: ChildProcess;
  private complaint = '';
  private isReady = false;

  /** @param name as a sentence begins with it */
  constructor(
    private readonly name: string,
    script: string,
    environment: NodeJS.ProcessEnv,
  ) {
    // In a session of its own: Ctrl-C in the terminal is for the launcher, which decides the order.
    this.child = fork(script, {
      detached: true,
      env: environment,
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.child.stderr?.on('data', (chunk: Buffer) => this.hear(chunk));
    this.ended = new Promise((resolve) => {
      this.child.on('error', (error) => resolve(`${this.name} could not be started: ${error.message}`));
      this.child.on('close', (code, signal) =>
        resolve(`${this.name} stopped unexpectedly (${signal ?? `exit code ${code}`}).`),
      );
    });
    this.ready = this.untilReady();
    // Whoever waits for `ready` hears it; nobody does when the start was interrupted before.
    this.ready.catch(() => undefined);
  }

  /** Asks the service to stop and waits until it has; one that does not, or that is forced to, is killed. */
  async stop(force: AbortSignal): Promise<void> {
    const kill = () => this.child.kill('SIGKILL');
    const timer = setTimeout(kill, stopPatience);
    force.addEventListener('abort', kill, { once: true });
    if (force.aborted) kill();
    else this.child.kill('SIGTERM');
    await this.ended;
    clearTimeout(timer);
  }

  private async untilReady(): Promise<void> {
    const early = this.ended.then((sentence) => {
      throw new StartError(this.complaint.trim() || sentence);
    });
    const announced = new Promise<void>((resolve) => {
      this.child.on('message', (message: { ready?: boolean }) => {
        if (message.ready === true) resolve();
      });
    });
    await Promise.race([early, announced]);
    this.isReady = true;
    process.stderr.write(this.complaint);
  }

  /** What is said before it works is kept: it is the reason, to be told once, where it never does. */
  private hear(chunk: Buffer): void {
    if (this.isReady) process.stderr.write(chunk);
    else this.complaint += chunk.toString();
  }
}
