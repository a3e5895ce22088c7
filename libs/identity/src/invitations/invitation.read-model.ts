import { notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';

/** Where an invitation stands; the first sign-in after it accepts it. */
export const invitationStates = ['pending', 'accepted', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** An invitation, for those who may send one. */
export interface InvitationView {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly programmeId: string;
  readonly invitedBy: { readonly id: string; readonly name: string };
  readonly sentAt: Date;
  readonly state: InvitationState;
  readonly acceptedAt: Date | null;
}

/** Which invitations are asked for. */
export interface InvitationFilter {
  readonly programmeId?: string | undefined;
}

/** `$1` whether the reader is administrator, `$2` the programmes whose office they are. */
const selection = `
  SELECT i.id, i.programme_id AS "programmeId", i.sent_at AS "sentAt", i.accepted_at AS "acceptedAt",
    jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) AS person,
    jsonb_build_object('id', inviter.id, 'name', inviter.name) AS "invitedBy",
    CASE WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.accepted_at IS NOT NULL THEN 'accepted' ELSE 'pending' END
      AS state
  FROM invitation i
    JOIN person p ON p.id = i.person_id
    JOIN person inviter ON inviter.id = i.invited_by
  WHERE ($1::boolean OR i.programme_id = ANY ($2))`;

/** Invitations as far as the reader may see them: the same circle as `invitationPolicy`, in SQL. */
@Injectable()
export class InvitationReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** The invitations that match, newest first. */
  async list(actor: Actor, filter: InvitationFilter, page: PageRequest): Promise<Page<InvitationView>> {
    const [before] = readCursor(page.cursor, ['id']) ?? [null];
    const rows = await this.transaction.manager.query<InvitationView[]>(
      `${selection}
         AND ($3::uuid IS NULL OR i.programme_id = $3)
         AND ($4::uuid IS NULL OR i.id < $4)
       ORDER BY i.id DESC LIMIT $5`,
      [...reader(actor), filter.programmeId ?? null, before, page.limit + 1],
    );
    return toPage(rows, page.limit, (invitation) => [invitation.id]);
  }

  /** @throws DomainError `not_found` when there is no such invitation, or not for this reader */
  async read(actor: Actor, id: string): Promise<InvitationView> {
    const [invitation] = await this.transaction.manager.query<InvitationView[]>(
      `${selection} AND i.id = $3`,
      [...reader(actor), id],
    );
    if (!invitation) throw notFound();
    return invitation;
  }
}

function reader(actor: Actor): unknown[] {
  return [actor.is('admin'), actor.programmesAs('programme_office')];
}
