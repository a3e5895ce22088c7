/**
 * The fields that a change would really change: what is absent or undefined in it is left alone, and a value
 * that stands already is no change. Values are compared by identity, so for ids, texts, dates as text and null.
 */
export function changedFields<Thing extends object>(thing: Thing, change: Partial<Thing>): (keyof Thing)[] {
  return (Object.keys(change) as (keyof Thing)[]).filter(
    (field) => change[field] !== undefined && change[field] !== thing[field],
  );
}
