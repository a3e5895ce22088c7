import type { DataSource } from 'typeorm';

/** A thing that stands in the database. */
export interface KnownThing {
  readonly table: string;
  readonly id: string;
  /** Null where the thing has none. */
  readonly version: number | null;
  /** What it is a part of, if anything. */
  readonly parentId: string | null;
}

/** How many things of one table are known at a time: the newest of the world that stands, and some from before it. */
const perTable = 60;
const earlierPerTable = 6;

/** Columns that lead to what a thing is a part of, in the order in which they are looked at. */
const parents = ['case_id', 'meeting_id', 'proposal_id', 'exchange_id'];

/** What the names of properties and parameters refer to. */
const tables: readonly (readonly [RegExp, string])[] = [
  [/cohortId$/i, 'cohort'],
  [/programmeId$/i, 'programme'],
  [/(organisationIds?|parentId)$/i, 'organisation'],
  [/sponsorMembershipId$/, 'membership'],
  [
    /(personId|candidateId|sponsorId|leaderId|ownerId|presenterId|inviteeIds|authorIds?|mentionedIds)$/i,
    'person',
  ],
  [/^(proposalId|targetId)$/, 'proposal'],
  [/meetingId$/i, 'meeting'],
  [/^(agendaItemId|currentItemId|backlogItemIds?|itemId)$/, 'meeting_agenda_item'],
  [/^seriesId$/, 'meeting_series'],
  [/^caseId$/, 'intervision_case'],
  [/^(replyToId|commentId)$/, 'proposal_comment'],
  [/^amendmentId$/, 'exchange_amendment'],
  [/^exchangeId$/, 'exchange'],
  [/^awaitedThingId$/, 'reminder_reason'],
  [/^pilotId$/, 'proposal_pilot'],
  [/^adoptionId$/, 'proposal_adoption'],
  [/^checkId$/, 'adoption_check'],
  [/^attachmentId$/, 'proposal_attachment'],
  [/^noteId$/, 'intervision_note'],
  [/^invitationId$/, 'meeting_invitation'],
  [/^outcomeId$/, 'meeting_outcome'],
];

/** What the first part of an address is about. */
const collections: Readonly<Record<string, string>> = {
  sessions: 'session',
  'access-tokens': 'access_token',
  'demo-mails': 'kept_mail',
  organisations: 'organisation',
  people: 'person',
  memberships: 'membership',
  deputies: 'deputy',
  invitations: 'invitation',
  programmes: 'programme',
  cohorts: 'cohort',
  exchanges: 'exchange',
  milestones: 'milestone',
  proposals: 'proposal',
  'intervision-cases': 'intervision_case',
  'intervision-methods': 'intervision_method',
  meetings: 'meeting',
  'agenda-backlog-items': 'meeting_agenda_item',
  'meeting-series': 'meeting_series',
  'calendar-feeds': 'calendar_feed',
  notifications: 'notification',
};

/** Real ids, for requests that get further than "not found". */
export class KnownIds {
  private constructor(private readonly things: ReadonlyMap<string, readonly KnownThing[]>) {}

  /** Reads the newest things of every table. @param since an id that is older than everything in the world that stands */
  static async read(database: DataSource, since: string): Promise<KnownIds> {
    const columns = await database.query<{ table: string; columns: string[] }[]>(
      `SELECT table_name AS table, array_agg(column_name::text) AS columns FROM information_schema.columns
       WHERE table_schema = 'public' GROUP BY table_name
       HAVING bool_or(column_name = 'id' AND data_type = 'uuid')`,
    );
    const statements = columns.map(({ table, columns: names }) => {
      const parent = parents.find((name) => names.includes(name));
      const newest = (which: string, most: number) =>
        `(SELECT '${table}' AS table, id::text, ${names.includes('version') ? 'version' : 'NULL::integer'} AS version,
          ${parent ?? 'NULL::uuid'}::text AS "parentId" FROM ${table} WHERE id ${which} $1 ORDER BY id DESC LIMIT ${most})`;
      return `${newest('>', perTable)} UNION ALL ${newest('<', earlierPerTable)}`;
    });
    const things = await database.query<KnownThing[]>(statements.join(' UNION ALL '), [since]);
    const byTable = new Map<string, KnownThing[]>();
    for (const thing of things) byTable.set(thing.table, [...(byTable.get(thing.table) ?? []), thing]);
    return new KnownIds(byTable);
  }

  /** What a property or parameter of this name may refer to; anything where the name tells nothing. */
  referredTo(name: string): readonly KnownThing[] {
    const table = tables.find(([pattern]) => pattern.test(name))?.[1];
    return table === undefined ? this.all() : this.of(table);
  }

  /** What the first id in an address refers to. */
  addressed(template: string): readonly KnownThing[] {
    const table = collections[template.split('/')[1] ?? ''];
    return table === undefined ? this.all() : this.of(table);
  }

  of(table: string): readonly KnownThing[] {
    return this.things.get(table) ?? [];
  }

  all(): readonly KnownThing[] {
    return [...this.things.values()].flat();
  }

  byId(id: string): KnownThing | undefined {
    return this.all().find((thing) => thing.id === id);
  }
}
