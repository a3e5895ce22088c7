import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

const databaseUrl = /^postgres(ql)?:\/\/.+/;
const redisUrl = /^rediss?:\/\/.+/;
const smtpUrl = /^smtps?:\/\/.+/;
const mailSender = /^([^<>\p{Cc}]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/u;

/** Text of an environment variable as a boolean; anything but true and false stays as it is and is refused. */
function toBoolean({ value }: { value: unknown }): unknown {
  return value === 'true' ? true : value === 'false' ? false : value;
}

/** A comma separated list as an array without blanks. */
function toList({ value }: { value: unknown }): unknown {
  return typeof value === 'string'
    ? value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
    : value;
}

/** What a deployment decides, read from the environment. The names are those of `.env.example`. */
export class Configuration {
  /** PostgreSQL, the one source of truth, for an account that owns nothing: `postgres://user:password@host:5432/name`. */
  @Matches(databaseUrl, { message: 'DATABASE_URL must be a PostgreSQL address (postgres://…)' })
  readonly DATABASE_URL!: string;

  /** The same database for the owner of its tables; only the migration needs it. */
  @IsOptional()
  @Matches(databaseUrl, { message: 'DATABASE_OWNER_URL must be a PostgreSQL address (postgres://…)' })
  readonly DATABASE_OWNER_URL?: string;

  /** The most connections one process holds for its own queries; a queue in PostgreSQL adds eleven at most. */
  @Type(() => Number)
  @IsInt({ message: 'DATABASE_POOL_SIZE must be a whole number' })
  @Min(2, { message: 'DATABASE_POOL_SIZE must be 2 or more' })
  @Max(200, { message: 'DATABASE_POOL_SIZE must be 200 or less' })
  readonly DATABASE_POOL_SIZE: number = 10;

  /** Redis for the queue; without it the queue lives in PostgreSQL. */
  @IsOptional()
  @Matches(redisUrl, { message: 'REDIS_URL must be a Redis address (redis://…)' })
  readonly REDIS_URL?: string;

  /** Where mail goes; without it every mail is kept in the database and nothing is sent. */
  @IsOptional()
  @Matches(smtpUrl, { message: 'SMTP_URL must be an SMTP address (smtp://…)' })
  readonly SMTP_URL?: string;

  /** The sender of every mail: an address, with or without a name before it. */
  @Matches(mailSender, { message: 'MAIL_FROM must be an address, such as Name <name@organisation.example>' })
  readonly MAIL_FROM: string = 'Wisselwerk <no-reply@wisselwerk.example>';

  /** The address under which people reach the product; links in mails start with it. */
  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'], require_protocol: true },
    { message: 'PUBLIC_URL must be a web address (https://…)' },
  )
  readonly PUBLIC_URL: string = 'http://localhost:3000';

  /** Seals the audit trail and stored secrets, and signs cursors of this installation; at least 32 characters. */
  @MinLength(32, { message: 'APP_SECRET must be at least 32 characters long' })
  readonly APP_SECRET!: string;

  /** The address the api listens on. */
  @IsNotEmpty({ message: 'HOST must not be empty' })
  readonly HOST: string = '127.0.0.1';

  @Type(() => Number)
  @IsInt({ message: 'PORT must be a whole number' })
  @Min(0, { message: 'PORT must be 0 or more' })
  @Max(65535, { message: 'PORT must be 65535 or less' })
  readonly PORT: number = 3000;

  /** How long a stopping api says that it is not ready while it still answers, so that who spreads requests passes it by. */
  @Type(() => Number)
  @IsInt({ message: 'SHUTDOWN_DRAIN_SECONDS must be a whole number' })
  @Min(0, { message: 'SHUTDOWN_DRAIN_SECONDS must be 0 or more' })
  @Max(300, { message: 'SHUTDOWN_DRAIN_SECONDS must be 300 or less' })
  readonly SHUTDOWN_DRAIN_SECONDS: number = 0;

  /** Personas with one click and the page of kept mails. Never where real people work. */
  @Transform(toBoolean)
  @IsBoolean({ message: 'DEMO must be true or false' })
  readonly DEMO: boolean = false;

  /** Lets identity providers be reached at `http://localhost`: for a trial on one machine. Never where real people work. */
  @Transform(toBoolean)
  @IsBoolean({ message: 'LOCAL_IDENTITY_PROVIDERS must be true or false' })
  readonly LOCAL_IDENTITY_PROVIDERS: boolean = false;

  /** Whether administrators must have a second factor; of others a programme may demand it. */
  @IsIn(['optional', 'required'], { message: 'ADMIN_SECOND_FACTOR must be optional or required' })
  readonly ADMIN_SECOND_FACTOR: 'optional' | 'required' = 'optional';

  /** Addresses or networks of the proxies whose `X-Forwarded-For` is believed. */
  @Transform(toList)
  @Matches(/^[0-9a-f.:/]+$/i, {
    each: true,
    message: 'TRUSTED_PROXIES must be a list of addresses or networks',
  })
  readonly TRUSTED_PROXIES: string[] = [];

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
  })
  readonly LOG_LEVEL: string = 'info';
}

/** The configuration cannot be used; the message names every fault, one a line. */
export class ConfigurationError extends Error {}

/**
 * Reads the configuration from environment variables; an empty variable counts as absent.
 * @throws ConfigurationError naming every fault, without the values (they may be secrets).
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const known = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const configuration = plainToInstance(Configuration, known, { exposeDefaultValues: true });
  const faults = validateSync(configuration).flatMap((fault) => Object.values(fault.constraints ?? {}));
  if (faults.length > 0) {
    throw new ConfigurationError(
      `The configuration is not usable:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
  }
  return configuration;
}
