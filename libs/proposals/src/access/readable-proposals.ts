import { isVisible } from './proposal-conditions.js';

/** SQL: the proposals that somebody may read now; the actor's scope is the first parameter, the ids asked for the second. */
export const readableProposals = `SELECT p.id FROM proposal p WHERE p.id = ANY ($2::uuid[]) AND ${isVisible}`;
