import type { Actor } from '@app/identity';
import { DomainError } from '@app/platform';
import type { ProposalReadModel } from '@app/proposals';
import type { FastifyReply } from 'fastify';
import type { Proposal } from './dto/proposal.dto.js';

/**
 * Answers the proposal after an act; 204 without a body where the act itself took it out of the actor's sight,
 * as when the programme office returns it to its authors.
 */
export async function proposalAfter(
  readModel: ProposalReadModel,
  { actor, id, reply }: { actor: Actor; id: string; reply: FastifyReply },
): Promise<Proposal | undefined> {
  try {
    return await readModel.read(actor, id);
  } catch (fault) {
    if (!(fault instanceof DomainError) || fault.kind !== 'not_found') throw fault;
    reply.status(204);
    return undefined;
  }
}
