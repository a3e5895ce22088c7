import { isVisible, showsDetails } from './exchange-conditions.js';

/*
 * Which exchanges and milestones somebody may be told of: those whose details they may read now. SQL with the actor's
 * scope as the first parameter and the ids asked for as the second.
 */

const isRead = `${isVisible} AND ${showsDetails}`;

export const readableExchanges = `
  SELECT e.id FROM exchange e JOIN cohort c ON c.id = e.cohort_id WHERE e.id = ANY ($2::uuid[]) AND ${isRead}`;

export const readableMilestones = `
  SELECT m.id FROM milestone m JOIN exchange e ON e.id = m.exchange_id JOIN cohort c ON c.id = e.cohort_id
  WHERE m.id = ANY ($2::uuid[]) AND ${isRead}`;
