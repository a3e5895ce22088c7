import { forbidden, notFound } from '@app/platform';
import type { Actor } from './actor.js';

/** Who may do what with a thing: one rule an action, pure, from the actor and the thing alone. */
export type Rules<Action extends string, Thing> = Readonly<
  Record<Action, (actor: Actor, thing: Thing) => boolean>
>;

/** The rules of one kind of thing, asked by its service. What has no rule does not compile, and is denied. */
export class Policy<Action extends string, Thing> {
  constructor(private readonly rules: Rules<Action | 'read', Thing>) {}

  /** Whether the actor may do it; what may not be read may not be changed either. */
  allows(actor: Actor, action: Action | 'read', thing: Thing): boolean {
    return this.rules.read(actor, thing) && this.rules[action](actor, thing);
  }

  /**
   * Refuses what is not allowed.
   * @throws DomainError `not_found` when the actor may not even read the thing, else `access.forbidden`
   */
  demand(actor: Actor, action: Action | 'read', thing: Thing): void {
    if (!this.rules.read(actor, thing)) throw notFound();
    if (!this.rules[action](actor, thing)) throw forbidden();
  }

  /** Every action but reading that the actor may do, for the interface to offer. */
  permissions(actor: Actor, thing: Thing): Action[] {
    const actions = Object.keys(this.rules) as (Action | 'read')[];
    return actions.filter(
      (action): action is Action => action !== 'read' && this.allows(actor, action, thing),
    );
  }
}
