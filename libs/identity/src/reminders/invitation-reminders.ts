import { QueriedRules, SubjectReaders, Transaction } from '@app/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Actors } from '../access/actors.js';
import { invitationAccept } from './invitation-accept.rule.js';

/** Who may send an invitation may read it, and so may who is asked to accept it. */
const readable = `
  SELECT i.id FROM invitation i
  WHERE i.id = ANY ($1::uuid[]) AND ($2::boolean OR i.programme_id = ANY ($3::uuid[]) OR i.person_id = $4)`;

/** Registers what invitations remind of, and who may be told. */
@Injectable()
export class InvitationReminders implements OnModuleInit {
  constructor(
    private readonly rules: QueriedRules,
    private readonly subjects: SubjectReaders,
    private readonly transaction: Transaction,
    private readonly actors: Actors,
  ) {}

  onModuleInit(): void {
    this.rules.register(invitationAccept);
    this.subjects.register('invitation', (personId, ids) => this.readable(personId, ids));
  }

  private async readable(personId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const actor = await this.actors.find(personId);
    if (!actor) return new Set();
    const reader = [actor.is('admin'), actor.programmesAs('programme_office'), personId];
    const rows = await this.transaction.manager.query<{ id: string }[]>(readable, [ids, ...reader]);
    return new Set(rows.map(({ id }) => id));
  }
}
