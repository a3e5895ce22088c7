import type { Fault } from '@app/platform';
import { FileReferences } from './file-references.js';
import { keysOf } from './file-keys.js';
import { listsWithinLists } from './lists-within-lists.js';
import { checkProgrammeFile } from './programme-file-checks.js';
import { partKeys, ProgrammeFile } from './programme-file.js';
import type { PlacedEntry, ProgrammeFilePart, ProgrammeFileParts } from './programme-file-part.js';
import { SoundPlaces } from './sound-places.js';
import { readAs } from './structure-faults.js';

/** A list of the file with the part that knows it. */
export interface ReadPart {
  readonly part: ProgrammeFilePart;
  readonly entries: readonly PlacedEntry<object>[];
}

/** A programme file as it was understood. Only without faults may it be relied on. */
export interface ReadProgrammeFile {
  readonly file: ProgrammeFile;
  /** Every fault of structure and of meaning, in the order of the file's sections. */
  readonly faults: readonly Fault[];
  readonly parts: readonly ReadPart[];
  /** How many entries stand in lists that nobody registered for. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Reads a document as a programme file and finds every fault that can be found without replaying it. */
export function readProgrammeFile(document: unknown, registered: ProgrammeFileParts): ReadProgrammeFile {
  const { thing: file, faults } = readAs(ProgrammeFile, document, '');
  const structure = [...faults, ...listsWithinLists(withoutParts(document), '')];
  const sound = new SoundPlaces(structure);
  const references = new FileReferences(keysOf(file));
  const lists = partKeys.map((key) => ({ key, part: registered.find(key), entries: listOf(file[key]) }));
  const read = lists.flatMap(({ part, entries }) => (part ? [readPart(part, entries)] : []));
  const leftOut = lists.flatMap(({ key, part, entries }) => (part ? [] : [[key, entries.length] as const]));
  return {
    file,
    faults: [
      ...structure,
      ...checkProgrammeFile(file, sound, references),
      ...read.flatMap(({ part, entries, faults }) => [...faults, ...part.check(entries, references)]),
    ],
    parts: read,
    leftOut: Object.fromEntries(leftOut),
  };
}

function readPart(
  part: ProgrammeFilePart,
  list: readonly unknown[],
): ReadPart & { faults: readonly Fault[] } {
  const read = list.map((value, index) => {
    const pointer = `/${part.key}/${index}`;
    const { thing, faults } = readAs(part.entryClass, value, pointer);
    return { pointer, thing, faults: [...faults, ...listsWithinLists(value, pointer)] };
  });
  const whole = read.filter(({ faults }) => faults.length === 0);
  return {
    part,
    entries: whole.map(({ pointer, thing }) => ({ pointer, entry: thing })),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** The sections that every file has; the lists of the parts are judged entry by entry. */
function withoutParts(document: unknown): object {
  return { ...(document as object), ...Object.fromEntries(partKeys.map((key) => [key, undefined])) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
