import { type Actor, Policy } from '@app/identity';
import { isWithin, type ProposalCircle } from './proposal-circle.js';
import { isAuthor, proposalParts } from './proposal-parts.js';
import type { ProposalStanding } from './proposal-standing.js';

/** What somebody may do with a proposal, apart from the actions of its workflow. */
export const proposalPermissions = [
  'write',
  'change_authors',
  'attach',
  'comment',
  'recognise',
  'review',
  'plan_pilot',
  'record_adoption',
  'confirm_adoption',
  'answer_check',
] as const;
export type ProposalPermission = (typeof proposalPermissions)[number];

/** Source: the domain, "Who sees a proposal" and "Workflows"; the verdict of an organisation is its sponsor's. */
export const proposalPolicy = new Policy<ProposalPermission | 'take_part', ProposalStanding>({
  read: (actor, proposal) => isAuthor(actor, proposal) || isInCircle(actor, proposal),
  write: isAuthor,
  change_authors: isAuthor,
  attach: (actor, proposal) => proposalParts(actor, proposal).size > 0,
  comment: (actor, proposal) => isAuthor(actor, proposal) || !isOnlyObserver(actor, proposal),
  recognise: (actor, proposal) =>
    !isOnlyObserver(actor, proposal) && !proposal.authorOrganisationIds.includes(actor.homeOrganisationId),
  review: (actor, proposal) => speaksFor(actor, proposal, ['acts', 'consulted']),
  plan_pilot: (actor, proposal) => proposalParts(actor, proposal).size > 0,
  record_adoption: (actor, proposal) =>
    isProgrammeOffice(actor, proposal) || isAuthor(actor, proposal) || speaksFor(actor, proposal, ['acts']),
  confirm_adoption: (actor, proposal) => speaksFor(actor, proposal, ['acts']),
  answer_check: (actor, proposal) =>
    isProgrammeOffice(actor, proposal) || speaksFor(actor, proposal, ['acts']),
  take_part: (actor, proposal) => proposalParts(actor, proposal).size > 0,
});

/** Whether a role of the actor lies in the circle of the proposal. */
function isInCircle(actor: Actor, proposal: ProposalStanding): boolean {
  const reaches = (circle: ProposalCircle) => isWithin(circle, proposal.circle);
  return (
    (reaches('cohort') && isInCohort(actor, proposal)) ||
    (reaches('involved') && (isProgrammeOffice(actor, proposal) || isInvolvedSponsor(actor, proposal))) ||
    (reaches('programme') && isSponsorOrObserver(actor, proposal))
  );
}

function isInCohort(actor: Actor, { cohortId }: ProposalStanding): boolean {
  return actor.is('candidate', { cohortId }) || actor.is('facilitator', { cohortId });
}

function isProgrammeOffice(actor: Actor, { programmeId }: ProposalStanding): boolean {
  return actor.is('programme_office', { programmeId });
}

function isInvolvedSponsor(actor: Actor, proposal: ProposalStanding): boolean {
  const involved = [
    ...proposal.affected.map(({ organisationId }) => organisationId),
    ...proposal.authorOrganisationIds,
  ];
  return involved.some((organisationId) =>
    actor.is('sponsor', { programmeId: proposal.programmeId, organisationId }),
  );
}

function isSponsorOrObserver(actor: Actor, { programmeId }: ProposalStanding): boolean {
  return actor.is('sponsor', { programmeId }) || actor.is('observer', { programmeId });
}

/** An observer reads, and has no say unless another role gives one. */
function isOnlyObserver(actor: Actor, { programmeId }: ProposalStanding): boolean {
  return actor.memberships
    .filter((membership) => membership.programmeId === programmeId)
    .every(({ role }) => role === 'observer');
}

function speaksFor(actor: Actor, proposal: ProposalStanding, parts: readonly string[]): boolean {
  return proposal.affected.some(
    ({ organisationId, part }) =>
      parts.includes(part) && actor.is('sponsor', { programmeId: proposal.programmeId, organisationId }),
  );
}
