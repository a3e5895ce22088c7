import { type Actor, Policy } from '@app/identity';
import { type ExchangeCircle, exchangeParts } from './exchange-parts.js';

/** What somebody may do with an exchange, apart from the actions of its workflow. */
export const exchangePermissions = [
  'update',
  'write_learning_questions',
  'read_details',
  'write_reflection',
  'settle_milestones',
] as const;
export type ExchangePermission = (typeof exchangePermissions)[number];

/**
 * Everybody with a role in the programme sees who goes where. Signatures, amendments, milestones, learning
 * questions, reflection and history are for the candidate, the sponsors (and deputies) of both organisations,
 * the facilitator and the programme office. Source: the domain, "Who uses it".
 */
export const exchangePolicy = new Policy<ExchangePermission | 'take_part', ExchangeCircle>({
  read: (actor, { programmeId }) => actor.takesPartIn(programmeId),
  read_details: (actor, exchange) =>
    isCandidate(actor, exchange) || guides(actor, exchange) || sponsors(actor, exchange),
  update: isProgrammeOffice,
  write_learning_questions: (actor, exchange) =>
    isCandidate(actor, exchange) || isProgrammeOffice(actor, exchange),
  write_reflection: isCandidate,
  settle_milestones: (actor, exchange) => isCandidate(actor, exchange) || guides(actor, exchange),
  take_part: (actor, exchange) => exchangeParts(actor, exchange).size > 0,
});

function isProgrammeOffice(actor: Actor, { programmeId }: ExchangeCircle): boolean {
  return actor.is('programme_office', { programmeId });
}

function guides(actor: Actor, exchange: ExchangeCircle): boolean {
  return actor.is('facilitator', { cohortId: exchange.cohortId }) || isProgrammeOffice(actor, exchange);
}

function isCandidate(actor: Actor, exchange: ExchangeCircle): boolean {
  return actor.personId === exchange.candidateId && actor.is('candidate', { cohortId: exchange.cohortId });
}

function sponsors(
  actor: Actor,
  { programmeId, homeOrganisationId, hostOrganisationId }: ExchangeCircle,
): boolean {
  return [homeOrganisationId, hostOrganisationId].some((organisationId) =>
    actor.is('sponsor', { programmeId, organisationId }),
  );
}
