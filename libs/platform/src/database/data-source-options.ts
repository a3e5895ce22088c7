import type { DataSourceOptions } from 'typeorm';
import { giveUpWhenSilent, longestStatement } from './give-up-when-silent.js';
import { IdentityProviders20261130153741 } from './migrations/20261130153741-identity-providers.js';
import { InitialSchema20261122190000 } from './migrations/20261122190000-initial-schema.js';
import { Mail20261125150000 } from './migrations/20261125150000-mail.js';
import { Meetings20261125110000 } from './migrations/20261125110000-meetings.js';
import { Passkeys20261130163307 } from './migrations/20261130163307-passkeys.js';
import { OpenThings20261130223100 } from './migrations/20261130223100-open-things.js';
import { Proposals20261125070000 } from './migrations/20261125070000-proposals.js';
import { Reminders20261125160000 } from './migrations/20261125160000-reminders.js';
import { VoidedSignatures20261125170000 } from './migrations/20261125170000-voided-signatures.js';
import { SecondFactor20261130154127 } from './migrations/20261130154127-second-factor.js';
import { ProposalsInNumbers20261130154700 } from './migrations/20261130154700-proposals-in-numbers.js';
import { RetiredMethods20261125140000 } from './migrations/20261125140000-retired-methods.js';
import { UndoneWork20261130153700 } from './migrations/20261130153700-undone-work.js';
import { RunningCasesAndWithdrawnInvitations20261125133000 } from './migrations/20261125133000-running-cases-and-withdrawn-invitations.js';
import { wordLikeness } from './text-search.js';

/** Every migration, in order; a list and not a pattern, so that the build knows them. */
export const migrations = [
  InitialSchema20261122190000,
  Proposals20261125070000,
  Meetings20261125110000,
  RunningCasesAndWithdrawnInvitations20261125133000,
  RetiredMethods20261125140000,
  Mail20261125150000,
  Reminders20261125160000,
  VoidedSignatures20261125170000,
  UndoneWork20261130153700,
  IdentityProviders20261130153741,
  SecondFactor20261130154127,
  ProposalsInNumbers20261130154700,
  Passkeys20261130163307,
  OpenThings20261130223100,
];

/**
 * How PostgreSQL is to work for us: statements are short and many at once, so that compiling one, or starting others to
 * share its work, takes longer than it saves. It ends a session whose other side is gone, or that was left in the middle
 * of a transaction, so that nobody waits for its locks; idle sessions are ended by the pool before.
 */
const sessionSettings = [
  'timezone=UTC',
  'jit=off',
  'max_parallel_workers_per_gather=0',
  `pg_trgm.word_similarity_threshold=${wordLikeness}`,
  'idle_session_timeout=60s',
  'tcp_keepalives_idle=15',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=3',
];

/**
 * How long the pool keeps a connection for which nobody asks, in milliseconds: a new one signs in and reads the catalogue
 * before its first answer, which takes longer than most answers.
 */
const idleConnection = 30_000;

const schema = {
  type: 'postgres',
  migrations,
  migrationsTransactionMode: 'all',
  synchronize: false,
} as const;

/**
 * The one way for the application to reach the database. A turn for a connection, a statement, a lock and silence each
 * have a limit, which together stay below ten seconds, so that nothing hangs.
 */
export function dataSourceOptions(url: string, poolSize: number) {
  return {
    ...schema,
    url,
    poolSize,
    connectTimeoutMS: 3_000,
    extra: {
      keepAlive: true,
      idleTimeoutMillis: idleConnection,
      statement_timeout: longestStatement,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
      options: sessionSettings.map((setting) => `-c ${setting}`).join(' '),
      onConnect: giveUpWhenSilent,
    },
  } satisfies DataSourceOptions;
}

/** The way of the migrations: a table may be so large that an index takes its time, but nobody waits long for a lock. */
export function migrationOptions(ownerUrl: string) {
  return {
    ...schema,
    url: ownerUrl,
    poolSize: 2,
    extra: { keepAlive: true, lock_timeout: 5_000, options: '-c timezone=UTC' },
  } satisfies DataSourceOptions;
}
