/** Reads "9", "9u", "930", "0930", "9:30", "9.30", "9u30" and "9.30 uur" as a time of day, `HH:mm`; null for anything else. */
export function typedTime(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[:.uh]?(\d{2}))?\s*(?:u|uur|h)?$/i.exec(typed.trim());
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
