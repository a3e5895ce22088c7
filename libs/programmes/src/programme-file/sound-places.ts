import type { Fault } from '@app/platform';
import type { PlacedEntry } from './programme-file-part.js';

/** Knows which places of a document have the right structure, so that their meaning can be judged. */
export class SoundPlaces {
  private readonly faulty: ReadonlySet<string>;
  /** Every place with a fault in or below it. */
  private readonly unsound: ReadonlySet<string>;

  constructor(faults: readonly Fault[]) {
    this.faulty = new Set(faults.map(({ pointer }) => pointer));
    this.unsound = new Set(faults.flatMap(({ pointer }) => withEveryParent(pointer)));
  }

  /** Whether nothing is wrong with the structure of the place, of what is below it, and of what it is part of. */
  has(pointer: string): boolean {
    return !this.unsound.has(pointer) && !withEveryParent(pointer).some((place) => this.faulty.has(place));
  }

  /** The entries of a list whose structure is right; none where it is not a list at all. */
  entriesOf<Entry extends object>(list: readonly Entry[] | undefined, pointer: string): PlacedEntry<Entry>[] {
    if (!Array.isArray(list)) return [];
    return (list as readonly Entry[])
      .map((entry, index) => ({ pointer: `${pointer}/${index}`, entry }))
      .filter((placed) => this.has(placed.pointer));
  }
}

function withEveryParent(pointer: string): string[] {
  const parts = pointer.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
