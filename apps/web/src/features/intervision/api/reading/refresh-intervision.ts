import type { QueryClient } from '@tanstack/react-query';

/** What of a room can change by itself, as its events name it; `everything` after a gap. */
const concerned: Readonly<Record<string, readonly string[][]>> = {
  // The notes come with their case.
  everything: [['intervision', 'cases'], ['intervision', 'session'], ['meetings']],
  // After an act of the reader.
  act: [['intervision', 'cases'], ['intervision', 'session'], ['meetings']],
  // A case that runs keeps its meeting from being closed.
  cases: [
    ['intervision', 'cases'],
    ['meetings', 'one'],
  ],
  session: [['intervision', 'session']],
  notes: [['intervision', 'notes']],
  // Who is in the room decides what can be read in it.
  attendance: [['intervision', 'cases'], ['meetings']],
  meeting: [['intervision', 'cases'], ['meetings']],
};

/**
 * Reads again what an event is about; after a gap, what is being read already is not read once more. Nothing waits for
 * it.
 */
export function refreshRoom(queryClient: QueryClient, part: string): void {
  const cancelRefetch = part !== 'everything';
  for (const queryKey of concerned[part] ?? [])
    void queryClient.invalidateQueries({ queryKey }, { cancelRefetch });
}
