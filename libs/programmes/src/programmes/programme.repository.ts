import {
  AuditTrail,
  Clock,
  type Fault,
  newId,
  notFound,
  orConflict,
  Outbox,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { faultUnless } from '../faults/fault-unless.js';
import { uniqueFaults } from '../faults/unique-faults.js';
import type { PartnerInput, ProgrammeContents } from './programme-contents.js';
import { Programme } from './programme.entity.js';
import { partnerInUse, programmeNameTaken } from './programme.errors.js';

/** Keeps programmes and their partners; every method runs in the open transaction. */
@Injectable()
export class ProgrammeRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** The programme, locked until the end of the transaction. @throws DomainError `not_found` */
  async lock(id: string): Promise<Programme> {
    const { manager } = this.transaction.unit;
    const programme = await manager.findOne(Programme, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!programme) throw notFound();
    return programme;
  }

  /**
   * Writes a new programme whose contents were found right.
   * @throws DomainError `programme.name_taken`
   */
  async insert(contents: ProgrammeContents): Promise<string> {
    const { partners, ...facts } = contents;
    await this.demandFreeName(facts.name);
    const programme = this.transaction.manager.create(Programme, {
      ...facts,
      id: newId(),
      version: 1,
      createdAt: this.clock.now(),
    });
    await orConflict('programme_name', programmeNameTaken(), () =>
      this.transaction.manager.insert(Programme, programme),
    );
    await this.addPartners(programme.id, partners);
    this.record('programme.create', programme.id, { kind: programme.kind });
    return programme.id;
  }

  /**
   * Writes changes to a programme that is locked; a list that is given takes the place of the old one.
   * @throws DomainError `programme.name_taken`, `programme.partner_in_use`
   */
  async update(programme: Programme, changes: Partial<ProgrammeContents>): Promise<void> {
    const { partners, ...facts } = changes;
    if (facts.name !== undefined) await this.demandFreeName(facts.name, programme.id);
    const changed = { ...facts, version: programme.version + 1 };
    await orConflict('programme_name', programmeNameTaken(), () =>
      this.transaction.manager.update(Programme, { id: programme.id }, changed),
    );
    if (partners) await this.replacePartners(programme.id, partners);
    this.record('programme.update', programme.id, { fields: Object.keys(changes) });
    await this.outbox.emit({ kind: 'programme.changed', subjectId: programme.id, payload: {} });
  }

  /** A fault for every partner that is named twice or is no organisation. */
  async partnerFaults(partners: readonly PartnerInput[]): Promise<Fault[]> {
    const ids = partners.map(({ organisationId }) => organisationId);
    const found = await this.transaction.manager.query<{ id: string }[]>(
      `SELECT id FROM organisation WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    const known = new Set(found.map(({ id }) => id));
    const pointerOf = (index: number): string => `/partners/${index}/organisationId`;
    return [
      ...uniqueFaults(ids, pointerOf),
      ...ids.flatMap((id, index) =>
        faultUnless(known.has(id), pointerOf(index), 'organisation_unknown', {
          nl: 'Deze organisatie bestaat niet.',
          en: 'This organisation does not exist.',
        }),
      ),
    ];
  }

  /** The cohorts of the programme, by the first and last day that any of them has; undefined without cohorts. */
  async daysOfCohorts(programmeId: string): Promise<{ first: string; last: string } | undefined> {
    const [days] = await this.transaction.manager.query<{ first: string | null; last: string | null }[]>(
      `SELECT min(starts_on)::text AS first, max(ends_on)::text AS last FROM cohort WHERE programme_id = $1`,
      [programmeId],
    );
    return days?.first && days.last ? { first: days.first, last: days.last } : undefined;
  }

  /** Whether a programme has this name, without regard to case. @param except the id of one that may have it */
  async isNameTaken(name: string, except?: string): Promise<boolean> {
    const taken = await this.transaction.manager.query<unknown[]>(
      `SELECT 1 FROM programme WHERE lower(name) = lower($1) AND id IS DISTINCT FROM $2::uuid`,
      [name, except ?? null],
    );
    return taken.length > 0;
  }

  private async demandFreeName(name: string, except?: string): Promise<void> {
    if (await this.isNameTaken(name, except)) throw programmeNameTaken();
  }

  private async replacePartners(programmeId: string, partners: readonly PartnerInput[]): Promise<void> {
    const staying = partners
      .filter(({ role }) => role !== 'contact')
      .map(({ organisationId }) => organisationId);
    const leavingInUse = await this.transaction.manager.query<{ name: string }[]>(
      `SELECT o.name FROM programme_partner p JOIN organisation o ON o.id = p.organisation_id
       WHERE p.programme_id = $1 AND p.organisation_id <> ALL ($2::uuid[]) AND (
         EXISTS (SELECT FROM membership m
           WHERE m.programme_id = $1 AND m.role = 'sponsor' AND m.organisation_id = p.organisation_id)
         OR EXISTS (SELECT FROM exchange e JOIN cohort c ON c.id = e.cohort_id
           WHERE c.programme_id = $1 AND p.organisation_id IN (e.home_organisation_id, e.host_organisation_id)))
       ORDER BY o.name`,
      [programmeId, staying],
    );
    if (leavingInUse.length > 0) throw partnerInUse(leavingInUse.map(({ name }) => name));
    await this.transaction.manager.query(`DELETE FROM programme_partner WHERE programme_id = $1`, [
      programmeId,
    ]);
    await this.addPartners(programmeId, partners);
  }

  private async addPartners(programmeId: string, partners: readonly PartnerInput[]): Promise<void> {
    await this.transaction.manager.query(
      `INSERT INTO programme_partner (programme_id, organisation_id, role)
       SELECT $1, p."organisationId", p.role
       FROM jsonb_to_recordset($2::jsonb) AS p ("organisationId" uuid, role text)`,
      [programmeId, JSON.stringify(partners)],
    );
  }

  private record(action: string, id: string, detail: Readonly<Record<string, unknown>>): void {
    this.audit.record({ action, subjectType: 'programme', subjectId: id, programmeId: id, detail });
  }
}
