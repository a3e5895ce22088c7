import type { Role } from '@app/identity';
import type { Fault } from '@app/platform';
import { faultUnless } from '../faults/fault-unless.js';

/** A role that somebody has in the file. */
export interface FileMember {
  readonly person: string;
  readonly role: string;
  readonly organisation?: string | undefined;
}

/** The keys that a programme file defines. A list that could not be read is undefined, and judges nothing. */
export interface FileKeys {
  readonly organisations: ReadonlySet<string> | undefined;
  readonly people: ReadonlySet<string> | undefined;
  /** The partners by key of their organisation, with their role. */
  readonly partners: ReadonlyMap<string, string> | undefined;
  readonly members: readonly FileMember[] | undefined;
  /** The keys of the milestone template. */
  readonly milestones: ReadonlySet<string> | undefined;
}

/** The name under which the file tells what happened by itself, because a date was reached. */
export const SYSTEM = 'system';

/** Who acts where the file does not say: its first programme office. */
export const OFFICE = 'office';

/**
 * Looks up what an entry refers to. Every method answers with the faults at a JSON pointer, none when the
 * reference is right, so that a check is a list of them.
 */
export class FileReferences {
  private readonly held: ReadonlySet<string> | undefined;

  constructor(private readonly keys: FileKeys) {
    this.held = keys.members && new Set(keys.members.flatMap(waysToHold));
  }

  /** The organisation is one of the file. */
  organisation(pointer: string, key: string): Fault[] {
    return faultUnless(
      !this.keys.organisations || this.keys.organisations.has(key),
      pointer,
      'organisation_unknown',
      {
        nl: `De organisatie “${key}” staat niet in het bestand.`,
        en: `The organisation “${key}” is not in the file.`,
      },
    );
  }

  /** The organisation takes part in the programme: it is a partner, and not only named as a contact. */
  partner(pointer: string, key: string): Fault[] {
    const unknown = this.organisation(pointer, key);
    if (unknown.length > 0 || !this.keys.partners) return unknown;
    const role = this.keys.partners.get(key);
    return faultUnless(role !== undefined && role !== 'contact', pointer, 'organisation_no_partner', {
      nl: `De organisatie “${key}” doet niet mee als partner van het programma.`,
      en: `The organisation “${key}” does not take part as a partner of the programme.`,
    });
  }

  /** The person is one of the file. */
  person(pointer: string, key: string): Fault[] {
    return faultUnless(!this.keys.people || this.keys.people.has(key), pointer, 'person_unknown', {
      nl: `De persoon “${key}” staat niet in het bestand.`,
      en: `The person “${key}” is not in the file.`,
    });
  }

  /** Who did something: a person of the file, or the system. */
  doer(pointer: string, key: string): Fault[] {
    return key === SYSTEM ? [] : this.person(pointer, key);
  }

  /** The person has the role in the file; a sponsor for that organisation, where one is given. */
  member(pointer: string, key: string, role: Role, organisation?: string): Fault[] {
    const unknown = this.person(pointer, key);
    if (unknown.length > 0 || !this.held) return unknown;
    const held = this.held.has(wayToHold(key, role, organisation));
    const where = organisation === undefined ? '' : ` (${organisation})`;
    return faultUnless(held, pointer, 'role_missing', {
      nl: `“${key}” heeft in het bestand niet de rol ${role}${where}.`,
      en: `“${key}” does not have the role ${role}${where} in the file.`,
    });
  }

  /** The milestone is one of the programme's template. */
  milestone(pointer: string, key: string): Fault[] {
    return faultUnless(!this.keys.milestones || this.keys.milestones.has(key), pointer, 'milestone_unknown', {
      nl: `De mijlpaal “${key}” staat niet in het sjabloon van het programma.`,
      en: `The milestone “${key}” is not in the template of the programme.`,
    });
  }
}

/** A role is asked for in general, or for an organisation. */
function waysToHold({ person, role, organisation }: FileMember): string[] {
  return [wayToHold(person, role), wayToHold(person, role, organisation)];
}

function wayToHold(person: string, role: string, organisation = ''): string {
  return `${person} ${role} ${organisation}`;
}
