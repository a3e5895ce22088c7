import type { FileKeys, FileMember } from './file-references.js';
import type { ProgrammeFile } from './programme-file.js';

/** Collects the keys that a file defines, also where other things in it are wrong; see `FileKeys`. */
export function keysOf(file: ProgrammeFile): FileKeys {
  const partners = objectsIn(file.programme?.partners);
  return {
    organisations: keysIn(file.organisations),
    people: keysIn(file.people),
    partners:
      partners && new Map(partners.map(({ organisation, role }) => [String(organisation), String(role)])),
    members: objectsIn(file.cohort?.members)?.map(memberOf),
    milestones: keysIn(file.programme?.milestoneTemplate),
  };
}

function memberOf({ person, role, organisation }: Readonly<Record<string, unknown>>): FileMember {
  return {
    person: String(person),
    role: String(role),
    organisation: organisation === undefined ? undefined : String(organisation),
  };
}

function keysIn(list: unknown): ReadonlySet<string> | undefined {
  const entries = objectsIn(list);
  return entries && new Set(entries.map(({ key }) => String(key)));
}

function objectsIn(list: unknown): Readonly<Record<string, unknown>>[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return list.filter(
    (entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null,
  );
}
