import type { Actor } from '@app/identity';
import { notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { knownMethods } from '../known-methods.js';
import type { Method } from '../method.js';
import { mayAddMethods } from './may-add-methods.js';

/** A method as it is chosen from, in both languages, for who changes it. */
export interface MethodView extends Method {
  /** Null for a method that every programme has. */
  readonly id: string | null;
  /** Null for a method that every programme has. */
  readonly version: number | null;
  /** It is not chosen any more; what goes by it still does. */
  readonly isRetired: boolean;
  readonly permissions: readonly 'change'[];
}

interface OwnMethod extends Method {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly isRetired: boolean;
}

const selection = `
  SELECT id, version, programme_id AS "programmeId", key, title, suits, steps, retired_at IS NOT NULL AS "isRetired"
  FROM intervision_method`;

/** Reads the methods of a programme: those that every programme has first. */
@Injectable()
export class MethodReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError `not_found` for who has no role in the programme */
  async list(actor: Actor, programmeId: string): Promise<MethodView[]> {
    if (!actor.takesPartIn(programmeId)) throw notFound();
    const own = await this.transaction.manager.query<OwnMethod[]>(
      `${selection} WHERE programme_id = $1 ORDER BY key`,
      [programmeId],
    );
    const known = knownMethods.map((method) => ({
      ...method,
      id: null,
      version: null,
      isRetired: false,
      permissions: [],
    }));
    return [...known, ...own.map((method) => ownView(actor, method))];
  }

  /** A method that a programme added. @throws DomainError `not_found` */
  async read(
    actor: Actor,
    id: string,
  ): Promise<MethodView & { readonly id: string; readonly version: number }> {
    const [method] = await this.transaction.manager.query<OwnMethod[]>(`${selection} WHERE id = $1`, [id]);
    if (!method || !actor.takesPartIn(method.programmeId)) throw notFound();
    return ownView(actor, method);
  }
}

function ownView(actor: Actor, { programmeId, ...method }: OwnMethod) {
  const permissions: 'change'[] = mayAddMethods(actor, programmeId) ? ['change'] : [];
  return { ...method, permissions };
}
