import type { Fault } from '@app/platform';
import { faultUnless, type FileReferences, type PlacedEntry, uniqueFaults } from '@app/programmes';
import { knownMethods } from '../intervision/known-methods.js';
import type { MeetingEntry } from './meeting-entry.js';

/** Everything in the meetings of a programme file that does not fit together. */
export function meetingEntryFaults(
  entries: readonly PlacedEntry<MeetingEntry>[],
  references: FileReferences,
): Fault[] {
  return [
    ...uniqueFaults(
      entries.map(({ entry }) => entry.key),
      (index) => `${entries[index]?.pointer}/key`,
    ),
    ...entries.flatMap(({ pointer, entry }) => [
      ...references.person(`${pointer}/leader`, entry.leader),
      ...timeFaults(pointer, entry),
      ...inviteeFaults(`${pointer}/invitees`, entry, references),
      ...agendaFaults(`${pointer}/agenda`, entry, references),
      ...absenceFaults(`${pointer}/absent`, entry),
    ]),
  ];
}

function timeFaults(pointer: string, { startsAt, endsAt }: MeetingEntry): Fault[] {
  return faultUnless(startsAt < endsAt, `${pointer}/endsAt`, 'ends_before_start', {
    nl: 'Het einde ligt voor het begin.',
    en: 'The end is before the start.',
  });
}

function inviteeFaults(pointer: string, { invitees }: MeetingEntry, references: FileReferences): Fault[] {
  const pointerOf = (index: number) => `${pointer}/${index}`;
  return [
    ...uniqueFaults(invitees, pointerOf),
    ...invitees.flatMap((invitee, index) => references.person(pointerOf(index), invitee)),
  ];
}

/** A programme that is still to be made has no methods of its own. */
function agendaFaults(
  pointer: string,
  { agenda = [], kind }: MeetingEntry,
  references: FileReferences,
): Fault[] {
  return agenda.flatMap(({ method, presenter }, index) => [
    ...(presenter === undefined ? [] : references.person(`${pointer}/${index}/presenter`, presenter)),
    ...faultUnless(
      method === undefined || kind === 'peer_intervision',
      `${pointer}/${index}/method`,
      'no_intervision',
      { nl: 'Een methode hoort bij intervisie.', en: 'A method belongs to peer intervision.' },
    ),
    ...faultUnless(
      method === undefined || knownMethods.some(({ key }) => key === method),
      `${pointer}/${index}/method`,
      'method_unknown',
      { nl: 'Deze methode bestaat niet.', en: 'This method does not exist.' },
    ),
  ]);
}

function absenceFaults(pointer: string, { invitees, absent = [], held = false }: MeetingEntry): Fault[] {
  const pointerOf = (index: number) => `${pointer}/${index}`;
  return [
    ...uniqueFaults(absent, pointerOf),
    ...absent.flatMap((key, index) =>
      faultUnless(invitees.includes(key), pointerOf(index), 'not_invited', {
        nl: 'Wie niet is uitgenodigd, kan niet afwezig zijn.',
        en: 'Who is not invited cannot be absent.',
      }),
    ),
    ...faultUnless(held || absent.length === 0, pointer, 'not_held', {
      nl: 'Alleen bij een bijeenkomst die is gehouden, was iemand afwezig.',
      en: 'Only at a meeting that was held somebody was absent.',
    }),
  ];
}
