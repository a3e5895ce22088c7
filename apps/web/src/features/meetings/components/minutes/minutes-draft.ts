import { draftStore, type DraftStore } from '../../../../lib/drafts/draft-store.js';

/** Minutes that are being written on this device, and the saved ones that they build on. */
export interface MinutesDraft {
  readonly body: string;
  readonly base: string;
  /** Of the minutes that `base` is the text of. */
  readonly version: number;
}

/** Where a person's draft of the minutes of a meeting is kept. */
export const minutesDrafts = (personId: string, meetingId: string): DraftStore<MinutesDraft> =>
  draftStore({ personId, subject: `minutes.${meetingId}` }, isMinutesDraft);

function isMinutesDraft(value: unknown): value is MinutesDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { body, base, version } = value as Record<string, unknown>;
  return typeof body === 'string' && typeof base === 'string' && typeof version === 'number';
}

/** Minutes as they are saved. */
export interface SavedMinutes {
  readonly body: string;
  readonly version: number;
}

/**
 * The draft as it goes on upon what is saved now: one that changed nothing gives way to it, and one whose base is still
 * what is saved takes its version over.
 */
export function draftUpon(draft: MinutesDraft | null, saved: SavedMinutes): MinutesDraft {
  if (draft === null || draft.body === draft.base || draft.body === saved.body)
    return { body: saved.body, base: saved.body, version: saved.version };
  return draft.base === saved.body ? { ...draft, version: saved.version } : draft;
}

/** Whether somebody else saved other minutes since the draft was begun. */
export const isOvertaken = (draft: MinutesDraft, saved: SavedMinutes): boolean =>
  draft.version < saved.version && draft.base !== saved.body;

/** Both texts, that of the other first, to be made one by hand. */
export const withBoth = (draft: MinutesDraft, saved: SavedMinutes): MinutesDraft => ({
  body: `${saved.body}\n\n${draft.body}`,
  base: saved.body,
  version: saved.version,
});
