import type { Fault } from '@app/platform';
import { faultUnless } from '../faults/fault-unless.js';
import { periodFaults, withinFaults } from '../faults/period-faults.js';
import { uniqueFaults } from '../faults/unique-faults.js';
import { programmeFaults } from '../programmes/programme-faults.js';
import { type FileReferences, OFFICE, SYSTEM } from './file-references.js';
import type { FileCohortMember, FileOrganisation, FilePerson, ProgrammeFile } from './programme-file.js';
import type { PlacedEntry } from './programme-file-part.js';
import type { SoundPlaces } from './sound-places.js';

/** Every fault of meaning in the sections that every file has; what is unsound is left to its own faults. */
export function checkProgrammeFile(
  file: ProgrammeFile,
  sound: SoundPlaces,
  references: FileReferences,
): Fault[] {
  return [
    ...organisationFaults(sound.entriesOf(file.organisations, '/organisations')),
    ...peopleFaults(sound.entriesOf(file.people, '/people'), references),
    ...(sound.has('/programme') ? programmeFaults({ chainSteps: [], ...file.programme }, '/programme') : []),
    ...partnerFaults(file, sound, references),
    ...(sound.has('/cohort') ? cohortFaults(file, sound) : []),
    ...memberFaults(sound.entriesOf(file.cohort?.members, '/cohort/members'), references),
  ];
}

function organisationFaults(organisations: readonly PlacedEntry<FileOrganisation>[]): Fault[] {
  return [
    ...uniqueIn(organisations, 'key', ({ key }) => key),
    ...uniqueIn(organisations, 'name', ({ name }) => name.trim().toLowerCase()),
  ];
}

function peopleFaults(people: readonly PlacedEntry<FilePerson>[], references: FileReferences): Fault[] {
  return [
    ...uniqueIn(people, 'key', ({ key }) => key),
    ...uniqueIn(people, 'email', ({ email }) => email.trim().toLowerCase()),
    ...people.flatMap(({ pointer, entry }) => [
      ...references.organisation(`${pointer}/organisation`, entry.organisation),
      ...faultUnless(entry.key !== SYSTEM && entry.key !== OFFICE, `${pointer}/key`, 'key_reserved', {
        nl: 'De sleutels “system” en “office” zijn van het formaat zelf.',
        en: 'The keys “system” and “office” belong to the format itself.',
      }),
    ]),
  ];
}

function partnerFaults(file: ProgrammeFile, sound: SoundPlaces, references: FileReferences): Fault[] {
  const partners = sound.entriesOf(file.programme?.partners, '/programme/partners');
  return [
    ...uniqueIn(partners, 'organisation', ({ organisation }) => organisation),
    ...partners.flatMap(({ pointer, entry }) =>
      references.organisation(`${pointer}/organisation`, entry.organisation),
    ),
  ];
}

function cohortFaults({ cohort, programme }: ProgrammeFile, sound: SoundPlaces): Fault[] {
  return [
    ...periodFaults(cohort, '/cohort'),
    ...(sound.has('/programme') ? withinFaults(cohort, programme, '/cohort') : []),
    ...faultUnless(
      cohort.members.some(({ role }) => role === 'programme_office'),
      '/cohort/members',
      'office_missing',
      {
        nl: 'Er staat niemand in met de rol programme_office; die zet de uitwisselingen op.',
        en: 'Nobody in it has the role programme_office, who sets up the exchanges.',
      },
    ),
  ];
}

function memberFaults(
  members: readonly PlacedEntry<FileCohortMember>[],
  references: FileReferences,
): Fault[] {
  return [
    ...uniqueIn(members, 'role', ({ person, role, organisation = '' }) =>
      [person, role, organisation].join(' ').trim(),
    ),
    ...members.flatMap(({ pointer, entry }) => [
      ...references.person(`${pointer}/person`, entry.person),
      ...sponsoredFaults(pointer, entry, references),
    ]),
  ];
}

/** A sponsor decides for an organisation that takes part; the other roles are for no organisation. */
function sponsoredFaults(pointer: string, member: FileCohortMember, references: FileReferences): Fault[] {
  const place = `${pointer}/organisation`;
  if (member.role !== 'sponsor') {
    return faultUnless(member.organisation === undefined, place, 'organisation_unexpected', {
      nl: 'Alleen een opdrachtgever (sponsor) hoort hier bij een organisatie.',
      en: 'Only a sponsor belongs to an organisation here.',
    });
  }
  if (member.organisation !== undefined) return references.partner(place, member.organisation);
  return faultUnless(false, place, 'organisation_missing', {
    nl: 'Noem de organisatie waarvoor deze opdrachtgever (sponsor) beslist.',
    en: 'Name the organisation for which this sponsor decides.',
  });
}

function uniqueIn<Entry extends object>(
  entries: readonly PlacedEntry<Entry>[],
  property: string,
  valueOf: (entry: Entry) => string,
): Fault[] {
  return uniqueFaults(
    entries.map(({ entry }) => valueOf(entry)),
    (index) => `${entries[index]?.pointer ?? ''}/${property}`,
  );
}
