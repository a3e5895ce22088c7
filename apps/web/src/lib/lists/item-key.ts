/** The longest key that we make from a title. */
const longest = 40;

/**
 * A key for something that was just added to a list, made from its title: lower case words joined by underscores,
 * with a number when the key is taken.
 */
export function itemKey(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, longest)
    .replace(/^_|_$/g, '');
  const base = plain === '' ? 'item' : plain;
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number += 1) {
    const numbered = `${base}_${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
}
