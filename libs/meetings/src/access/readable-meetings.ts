import { isVisible, outcomeIsVisible } from './meeting-conditions.js';

/*
 * Which meetings and outcomes somebody may be told of: those that they may read now. SQL with the actor's scope as the
 * first parameter and the ids asked for as the second.
 */

export const readableMeetings = `SELECT m.id FROM meeting m WHERE m.id = ANY ($2::uuid[]) AND ${isVisible}`;

export const readableOutcomes = `
  SELECT o.id FROM meeting_outcome o JOIN meeting m ON m.id = o.meeting_id
  WHERE o.id = ANY ($2::uuid[]) AND ${outcomeIsVisible}`;
