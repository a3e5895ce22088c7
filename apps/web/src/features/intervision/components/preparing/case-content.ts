import { draftStore, type DraftStore } from '../../../../lib/drafts/draft-store.js';

/** A case as it stands in the form. */
export interface CaseContent {
  cohortId: string;
  /** The key of the method. */
  method: string;
  question: string;
  preparation: string;
}

/** The longest texts that the server takes, in characters. */
export const longestQuestion = 2000;
export const longestPreparation = 20_000;

/**
 * What somebody wrote in a case and has not saved yet, on this device.
 * @param caseId null for a case that does not exist yet
 */
export const caseDraftOf = (personId: string, caseId: string | null): DraftStore<CaseContent> =>
  draftStore({ personId, subject: `intervision-case.${caseId ?? 'new'}` }, isCaseContent);

function isCaseContent(value: unknown): value is CaseContent {
  if (typeof value !== 'object' || value === null) return false;
  const { cohortId, method, question, preparation } = value as Record<string, unknown>;
  return [cohortId, method, question, preparation].every((text) => typeof text === 'string');
}

/** Whether both say the same; space around the question does not count. */
export const isSameContent = (one: CaseContent, other: CaseContent): boolean =>
  one.cohortId === other.cohortId &&
  one.method === other.method &&
  one.question.trim() === other.question.trim() &&
  one.preparation === other.preparation;

/** Which required parts are still missing. */
export function missingParts({ method, question }: CaseContent): ('method' | 'question')[] {
  const missing: ('method' | 'question')[] = [];
  if (method === '') missing.push('method');
  if (question.trim() === '') missing.push('question');
  return missing;
}
