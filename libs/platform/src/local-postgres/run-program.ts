import { spawn } from 'node:child_process';

/** The operating system account that PostgreSQL runs as, where that is not the account of this process. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** How a program ended, with everything it printed on both channels. */
export interface ProgramResult {
  readonly succeeded: boolean;
  readonly output: string;
}

/**
 * Runs a program to its end from the root directory, because the account may not be allowed to be in ours.
 * Never throws: a program that cannot be started did not succeed.
 */
export function runProgram(
  program: string,
  parameters: readonly string[],
  options: { account?: ServerAccount | undefined },
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      ...options.account,
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}

/** The user's own PostgreSQL settings (PGDATA, PGPORT, PGOPTIONS) stay out; messages are in English. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' };
}
