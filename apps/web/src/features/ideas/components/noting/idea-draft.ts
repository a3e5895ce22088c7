import { draftStore, type DraftStore } from '../../../../lib/drafts/draft-store.js';
import type { WrittenIdea } from '../../outbox/waiting-idea.js';

/** An idea as it stands in the form. */
export interface IdeaDraft {
  cohortId: string;
  title: string;
  problem: string;
  share: boolean;
}

/** The longest texts that the server takes, in characters. */
export const longestTitle = 200;
export const longestProblem = 10_000;

/**
 * What a person is writing and has not sent off yet, on this device: a new idea, or the mending of the one that
 * waits under the key.
 */
export const ideaDraftOf = (personId: string, key?: string): DraftStore<IdeaDraft> =>
  draftStore({ personId, subject: key === undefined ? 'idea' : `idea.${key}` }, isIdeaDraft);

function isIdeaDraft(value: unknown): value is IdeaDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { cohortId, title, problem, share } = value as Record<string, unknown>;
  return [cohortId, title, problem].every((text) => typeof text === 'string') && typeof share === 'boolean';
}

/** Whether there is anything in it that somebody typed. */
export const isWorthKeeping = ({ title, problem }: IdeaDraft): boolean => (title + problem).trim() !== '';

/** The draft as it is sent; a field that is empty is left out. */
export function writtenIdea({ cohortId, title, problem, share }: IdeaDraft): WrittenIdea {
  const seen = problem.trim();
  return { idea: { cohortId, title: title.trim(), ...(seen === '' ? {} : { problem: seen }) }, share };
}

/** An idea as it was written, back in the form. */
export const draftOf = ({ idea, share }: WrittenIdea): IdeaDraft => ({
  cohortId: idea.cohortId,
  title: idea.title,
  problem: idea.problem ?? '',
  share,
});
