import { existsSync } from 'node:fs';
import { ExchangesModule } from '@app/exchanges';
import { MeetingsModule } from '@app/meetings';
import { ProposalsModule } from '@app/proposals';
import { IdentityModule } from '@app/identity';
import {
  type Configuration,
  Context,
  createLog,
  DomainError,
  FrameworkLog,
  PlatformModule,
  readConfiguration,
} from '@app/platform';
import { ProgrammesModule } from '@app/programmes';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** The command cannot go on; the message is all that the user needs, one thing a line. */
export class CommandError extends Error {}

/** The subjects, without a door: for commands that end by themselves. */
@Module({})
class CommandModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: CommandModule,
      imports: [
        PlatformModule.forRoot(configuration),
        IdentityModule,
        ProgrammesModule,
        ExchangesModule,
        ProposalsModule,
        MeetingsModule,
      ],
    };
  }
}

/**
 * Runs a command to its end and sets the exit code: 0, or 1 with what went wrong on the standard error.
 * Reads `.env` first where there is one; what the environment has already goes before it.
 */
export async function runCommand(command: (configuration: Configuration) => Promise<void>): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    await command(readConfiguration(process.env));
  } catch (fault) {
    process.stderr.write(`${complaintOf(fault)}\n`);
    process.exitCode = 1;
  }
}

/** Lends the subjects to a command that needs them; they are closed afterwards. Acts as the system. */
export async function withSubjects<Result>(
  configuration: Configuration,
  work: (subjects: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const subjects = await NestFactory.createApplicationContext(CommandModule.forRoot(configuration), {
    logger: new FrameworkLog(createLog(configuration.LOG_LEVEL, 'command')),
    abortOnError: false,
  });
  try {
    return await subjects.get(Context).run({ origin: 'command' }, () => work(subjects));
  } finally {
    await subjects.close();
  }
}

/** Prints a line for the user. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Every fault on a line of its own, with its place. */
function complaintOf(fault: unknown): string {
  if (!(fault instanceof DomainError)) return fault instanceof Error ? fault.message : String(fault);
  const faults = fault.extra.faults?.map(({ pointer, detail }) => `${pointer || '/'}: ${detail.en}`) ?? [];
  return [fault.detail.en, ...faults].join('\n');
}
