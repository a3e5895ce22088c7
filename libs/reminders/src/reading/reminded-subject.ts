import type { IsoDate } from '@app/calendar';
import type { Actor, PersonRef } from '@app/identity';
import { type AboutSubject, Context, ReminderRules, SubjectReaders } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Of what somebody is reminded, and of which day it is. */
export interface RemindedSubject extends AboutSubject {
  readonly rule: string;
  readonly ruleTitle: string;
  /** The thing in a few words. */
  readonly about: string;
  /** Where it is seen within the product. */
  readonly path: string;
  readonly person: PersonRef;
  /** The day it is about. */
  readonly fallsOn: IsoDate;
}

/** SQL: a `RemindedSubject` but for its title, of the reason `s` and its recipient `p`. @param locale SQL of the language */
export const remindedColumns = (
  locale: string,
): string => `s.rule, s.subject_type AS "subjectType", s.subject_id AS "subjectId",
    CASE ${locale} WHEN 'nl' THEN s.about_nl ELSE s.about_en END AS about, s.path,
    jsonb_build_object('id', p.id, 'name', p.name) AS person, s.falls_on::text AS "fallsOn"`;

/** What readers are shown of what people are reminded of. */
@Injectable()
export class RemindedSubjects {
  constructor(
    private readonly context: Context,
    private readonly rules: ReminderRules,
    private readonly readers: SubjectReaders,
  ) {}

  /** The rows that the reader may read, in their order, with what their rules are called. */
  async show<Row extends Omit<RemindedSubject, 'ruleTitle'>>(
    { personId }: Actor,
    rows: readonly Row[],
  ): Promise<(Row & Pick<RemindedSubject, 'ruleTitle'>)[]> {
    const readable = await this.readers.keepReadable(personId, rows);
    return readable.map((row) => ({
      ...row,
      ruleTitle: this.rules.find(row.rule)?.title[this.context.locale] ?? row.rule,
    }));
  }
}
