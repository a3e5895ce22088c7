import { ConnectionFailure } from '../../../../../lib/api/api-problem.js';
import type { Editing } from '../session/use-editing-session.js';

/** How the saving stands, by the name of its words. */
export type SaveStanding =
  | ('conflict' | 'noTitle' | 'noConnection' | 'failed' | 'notKept')
  | ('saved' | 'upToDate' | 'saving' | 'unsaved' | 'unsavedIdea');

/** What passes by itself, and is not worth interrupting a screen reader for. */
const passing: ReadonlySet<SaveStanding> = new Set(['saving', 'unsaved', 'unsavedIdea', 'upToDate']);

export const isPassing = (standing: SaveStanding): boolean => passing.has(standing);

/** How the saving stands; what keeps the text from being saved comes first. */
export function saveStanding({ view, savesByItself }: Pick<Editing, 'view' | 'savesByItself'>): SaveStanding {
  const { conflict, isSaved, isKept, content, outcome, savedAt } = view;
  if (conflict !== null) return 'conflict';
  if (isSaved) return savedAt === null ? 'upToDate' : 'saved';
  if (content.title.trim() === '') return 'noTitle';
  if (outcome.kind === 'failed')
    return outcome.error instanceof ConnectionFailure ? 'noConnection' : 'failed';
  if (!isKept) return 'notKept';
  if (outcome.kind === 'saving') return 'saving';
  return savesByItself ? 'unsavedIdea' : 'unsaved';
}
