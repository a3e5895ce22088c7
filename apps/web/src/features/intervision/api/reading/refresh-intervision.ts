import type { QueryClient } from '@tanstack/react-query';

/** What of a room can change by itself, as its events name it; `everything` after a gap. */
const concerned: Readonly<Record<string, readonly string[][]>> = {
  everything: [['intervision'], ['meetings']],
  cases: [['intervision', 'cases']],
  session: [['intervision', 'session']],
  notes: [['intervision', 'notes']],
  // Who is in the room decides what can be read in it.
  attendance: [['intervision', 'cases'], ['meetings']],
  meeting: [['intervision', 'cases'], ['meetings']],
};

/** Reads again what an event is about. Nothing waits for it. */
export function refreshRoom(queryClient: QueryClient, part: string): void {
  for (const queryKey of concerned[part] ?? []) void queryClient.invalidateQueries({ queryKey });
}
