import type { FileKeys, FileMember } from './file-references.js';
import type { ProgrammeFile } from './programme-file.js';

/** Collects the keys that a file defines, also where other things in it are wrong; see `FileKeys`. */
export function keysOf(file: ProgrammeFile): FileKeys {
  const partners = objectsIn(file.programme?.partners);
  return {
    organisations: keysIn(file.organisations),
    people: keysIn(file.people),
    partners:
      partners && new Map(partners.map(({ organisation, role }) => [textOf(organisation), textOf(role)])),
    members: objectsIn(file.cohort?.members)?.map(memberOf),
    milestones: keysIn(file.programme?.milestoneTemplate),
  };
}

function memberOf({ person, role, organisation }: Readonly<Record<string, unknown>>): FileMember {
  return {
    person: textOf(person),
    role: textOf(role),
    organisation: organisation === undefined ? undefined : textOf(organisation),
  };
}

function keysIn(list: unknown): ReadonlySet<string> | undefined {
  const entries = objectsIn(list);
  return entries && new Set(entries.map(({ key }) => textOf(key)));
}

function objectsIn(list: unknown): Readonly<Record<string, unknown>>[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return list.filter(
    (entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null,
  );
}

/** What is not a text is no key; its own fault says so. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
