import type { Actor } from '@app/identity';
import { type ExchangeCircle, exchangeParts } from '../access/exchange-parts.js';
import type { MilestonePart } from './milestone.workflow.js';

/** The parts of the actor in the workflow of the milestones of an exchange. */
export function milestoneParts(actor: Actor, circle: ExchangeCircle): Set<MilestonePart> {
  const inExchange = exchangeParts(actor, circle);
  const parts = new Set<MilestonePart>();
  if (inExchange.has('candidate')) parts.add('candidate');
  if (inExchange.has('programme_office')) parts.add('programme_office');
  if (actor.is('facilitator', { cohortId: circle.cohortId })) parts.add('facilitator');
  return parts;
}
