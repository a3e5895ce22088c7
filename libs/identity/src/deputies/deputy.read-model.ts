import type { IsoDate } from '@app/calendar';
import { Clock, notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { roles } from '../access/roles.js';

/** Who stands in for which sponsor; both days of the period count. */
export interface DeputyView {
  readonly id: string;
  readonly sponsorMembershipId: string;
  readonly sponsor: { readonly id: string; readonly name: string };
  readonly deputy: { readonly id: string; readonly name: string };
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** Whether it counts today, apart from the sponsor's own period. */
  readonly current: boolean;
}

/** Which deputies are asked for. */
export interface DeputyFilter {
  readonly programmeId?: string | undefined;
}

/** `$1` who reads, `$2` whether administrator, `$3` their programmes, `$4` today. */
const selection = `
  SELECT d.id, d.sponsor_membership_id AS "sponsorMembershipId", d.starts_on::text AS "startsOn", d.ends_on::text AS "endsOn",
    jsonb_build_object('id', sponsor.id, 'name', sponsor.name) AS sponsor,
    jsonb_build_object('id', p.id, 'name', p.name) AS deputy,
    $4 BETWEEN d.starts_on AND d.ends_on AS current
  FROM deputy d
    JOIN membership m ON m.id = d.sponsor_membership_id
    JOIN person sponsor ON sponsor.id = m.person_id
    JOIN person p ON p.id = d.person_id
  WHERE d.revoked_at IS NULL
    AND ($2::boolean OR m.person_id = $1 OR d.person_id = $1 OR m.programme_id = ANY ($3))`;

/** Deputies that were not revoked, for everybody in the programme: they must know who decides. */
@Injectable()
export class DeputyReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The deputies that match, the one named last first; those of the past are among them. */
  async list(actor: Actor, filter: DeputyFilter, page: PageRequest): Promise<Page<DeputyView>> {
    const [before] = readCursor(page.cursor, ['id']) ?? [null];
    const rows = await this.transaction.manager.query<DeputyView[]>(
      `${selection}
         AND ($5::uuid IS NULL OR m.programme_id = $5)
         AND ($6::uuid IS NULL OR d.id < $6)
       ORDER BY d.id DESC LIMIT $7`,
      [...this.reader(actor), filter.programmeId ?? null, before, page.limit + 1],
    );
    return toPage(rows, page.limit, (deputy) => [deputy.id]);
  }

  /** @throws DomainError `not_found` when there is no such deputy (any more), or not for this reader */
  async read(actor: Actor, id: string): Promise<DeputyView> {
    const [deputy] = await this.transaction.manager.query<DeputyView[]>(`${selection} AND d.id = $5`, [
      ...this.reader(actor),
      id,
    ]);
    if (!deputy) throw notFound();
    return deputy;
  }

  private reader(actor: Actor): unknown[] {
    return [actor.personId, actor.is('admin'), actor.programmesAs(...roles), this.clock.today()];
  }
}
