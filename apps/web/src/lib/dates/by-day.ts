/** What belongs to one day. */
export interface OfDay<Item> {
  /** As `YYYY-MM-DD`. */
  day: string;
  items: Item[];
}

/** Brings together what follows one another on the same day, in the order in which it was given. */
export function byDay<Item>(items: readonly Item[], dayOf: (item: Item) => string): OfDay<Item>[] {
  const days: OfDay<Item>[] = [];
  for (const item of items) {
    const day = dayOf(item);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
