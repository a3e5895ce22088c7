import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { eventually, Installation } from './installation.js';

jest.setTimeout(120_000);

describe('npm start on one machine', () => {
  let installation: Installation;

  beforeEach(async () => {
    installation = await Installation.create();
  });

  afterEach(async () => {
    await installation.remove();
  });

  const isServed = async () => (await fetch(`http://127.0.0.1:${installation.port}/`)).ok;

  it('serves the web from an empty directory, and says where and as whom', async () => {
    const launch = installation.start();
    await launch.untilReady();
    expect(launch.output).toContain(`Wisselwerk is ready at http://localhost:${installation.port}\n`);
    expect(launch.output).toContain('Sign in with one click as candidate, sponsor or programme office\n');
    expect(await isServed()).toBe(true);
  });

  it('ends with 0 at Ctrl-C and leaves no process', async () => {
    const launch = installation.start();
    await launch.untilReady();
    expect(launch.survivors().length).toBeGreaterThanOrEqual(3);
    launch.interrupt();
    expect(await launch.exitCode).toBe(0);
    await eventually(() => launch.survivors().length === 0);
  });

  it('finds its database and its secret again at the second start', async () => {
    const kept = () =>
      Promise.all(
        ['secret', 'postgres/password'].map((file) =>
          readFile(join(installation.dataDirectory, file), 'utf8'),
        ),
      );
    const first = installation.start();
    await first.untilReady();
    const before = await kept();
    first.interrupt();
    await first.exitCode;
    await installation.start().untilReady();
    expect(await kept()).toEqual(before);
  });

  it('starts again at once after the launcher alone was killed', async () => {
    const killed = installation.start();
    await killed.untilReady();
    killed.killLauncher();
    const next = installation.start();
    await next.untilReady();
    expect(await isServed()).toBe(true);
    next.interrupt();
    expect(await next.exitCode).toBe(0);
    await eventually(() => killed.survivors().length === 0);
  });

  it('starts again after everything was killed', async () => {
    const killed = installation.start();
    await killed.untilReady();
    killed.killAll();
    await killed.exitCode;
    await installation.start().untilReady();
    expect(await isServed()).toBe(true);
  });

  it('refuses a second start on the same data, and the first goes on', async () => {
    await installation.start().untilReady();
    const second = installation.start({ PORT: String(installation.port - 1) });
    expect(await second.exitCode).toBe(1);
    expect(second.output).toContain('is in use by another Wisselwerk that is running');
    expect(await isServed()).toBe(true);
  });

  it('says in one sentence that the port is taken, and which to take', async () => {
    const other = createServer().listen(installation.port, '127.0.0.1');
    await once(other, 'listening');
    const launch = installation.start();
    expect(await launch.exitCode).toBe(1);
    expect(launch.output).toBe(
      `Port ${installation.port} is already in use. Stop the other program, or choose another port: ` +
        `PORT=${installation.port + 1} npm start\n`,
    );
    other.close();
  });

  it('says in one sentence that a file is in the way of the data directory', async () => {
    await writeFile(installation.dataDirectory, '');
    const launch = installation.start();
    expect(await launch.exitCode).toBe(1);
    expect(launch.output).toContain(
      `The data directory ${installation.dataDirectory} cannot be made because a file is in the way`,
    );
    expect(launch.output).not.toContain('    at ');
  });
});
