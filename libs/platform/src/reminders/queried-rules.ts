import { BUSINESS_TIME_ZONE } from '@app/calendar';
import type { Sentence } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Transaction } from '../database/transaction.js';
import type { Message } from '../notices/message.js';
import type { ReminderReason, ReminderRule, Telling } from './reminder-rule.js';
import { ReminderRules } from './reminder-rules.js';

/** Of what, of whom and since when a rule reminds: the columns that the query of every rule has. */
export type QueriedTarget = Omit<ReminderReason, 'about' | 'say'>;

/** A rule whose reasons are the rows of one query. `Facts` are the columns that the words need besides. */
export interface QueriedRule<Facts> extends Omit<ReminderRule, 'reasons'> {
  /**
   * SQL that answers rows of a `QueriedTarget` with `Facts`, of which `reasonRows` makes the shape. Parameters: `$1`
   * the ids of the things that are asked for or null, `$2` the programme or null, `$3` today, `$4` the time zone of the
   * business.
   */
  readonly query: string;
  /** The thing in a few words. */
  readonly about: (facts: Facts) => Sentence;
  /** What is said to the recipient of this row. */
  readonly say: (row: QueriedTarget & Facts, telling: Telling) => Message;
}

/** SQL: the thing is one of those that are asked for. @param root its id @param programme the id of its programme */
export function isInScope(root: string, programme: string): string {
  return `($1::uuid[] IS NULL OR ${root} = ANY ($1)) AND ($2::uuid IS NULL OR ${programme} = $2)`;
}

/**
 * SQL: a row for every recipient of every thing, each person once for each audience.
 * @param things a query with the columns of a `QueriedTarget`, but for recipient and audience, and those of the facts
 * @param recipients queries of `thing.*`, the `audience` and the `recipientId`, in this order, from `thing`
 */
export function reasonRows(things: string, recipients: readonly string[]): string {
  return `WITH parameters AS (SELECT $1::uuid[], $2::uuid, $3::date, $4::text), thing AS (${things})
    ${recipients.join(' UNION ')}`;
}

/** Registers rules whose reasons are read by one query each. */
@Injectable()
export class QueriedRules {
  constructor(
    private readonly rules: ReminderRules,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** @throws Error for a key that is taken: a programming fault */
  register<Facts>({ query, about, say, ...rule }: QueriedRule<Facts>): void {
    this.rules.register({
      ...rule,
      reasons: async ({ rootIds = null, programmeId = null }) => {
        const scope = [rootIds, programmeId, this.clock.today(), BUSINESS_TIME_ZONE];
        const rows = await this.transaction.manager.query<(QueriedTarget & Facts)[]>(query, scope);
        return rows.map((row) => ({
          ...targetOf(row),
          about: about(row),
          say: (telling: Telling) => say(row, telling),
        }));
      },
    });
  }
}

function targetOf(row: QueriedTarget): QueriedTarget {
  const { rootId, subjectId, occasion, programmeId, cohortId, recipientId, audience, fallsOn, since, until } =
    row;
  return { rootId, subjectId, occasion, programmeId, cohortId, recipientId, audience, fallsOn, since, until };
}

/** SQL: the date of an instant in the time zone of the business, as a text. */
export function dayOf(instant: string): string {
  return `(${instant} AT TIME ZONE $4::text)::date::text`;
}
