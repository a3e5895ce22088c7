import type { IntervisionNote } from '../../../../lib/api/schema-types.js';

/**
 * The notes of two readings together, each as it was changed last, in the order in which they were written. What is noted
 * is never removed, so that neither reading can be wrong about what is there.
 */
export function newestNotes<Note extends Pick<IntervisionNote, 'id' | 'version'>>(
  one: readonly Note[],
  other: readonly Note[],
): Note[] {
  const newest = new Map<string, Note>();
  for (const note of [...one, ...other]) {
    const known = newest.get(note.id);
    if (known === undefined || known.version < note.version) newest.set(note.id, note);
  }
  return [...newest.values()].sort((first, second) => (first.id < second.id ? -1 : 1));
}
