import type { Fault } from '@app/platform';
import { faultUnless, type FileReferences, type PlacedEntry, uniqueFaults } from '@app/programmes';
import type { ExchangeEntry, ExchangeHistoryEntry, MilestoneDoneEntry } from './exchange-entry.js';

/** Everything in the exchanges of a programme file that does not fit together. */
export function exchangeEntryFaults(
  entries: readonly PlacedEntry<ExchangeEntry>[],
  references: FileReferences,
): Fault[] {
  return [
    ...uniqueFaults(
      entries.map(({ entry }) => entry.key),
      (index) => `${entries[index]?.pointer}/key`,
    ),
    ...entries.flatMap(({ pointer, entry }) => [
      ...planFaults(pointer, entry, references),
      ...historyFaults(`${pointer}/history`, entry.history ?? [], references),
      ...milestoneFaults(`${pointer}/milestonesDone`, entry.milestonesDone ?? [], references),
    ]),
  ];
}

function planFaults(pointer: string, entry: ExchangeEntry, references: FileReferences): Fault[] {
  return [
    ...references.member(`${pointer}/candidate`, entry.candidate, 'candidate'),
    ...references.partner(`${pointer}/home`, entry.home),
    ...references.partner(`${pointer}/host`, entry.host),
    ...faultUnless(entry.home !== entry.host, `${pointer}/host`, 'host_is_home', {
      nl: 'De gastorganisatie is een andere dan de eigen organisatie.',
      en: 'The host organisation is another than the home organisation.',
    }),
    ...references.member(`${pointer}/homeSponsor`, entry.homeSponsor, 'sponsor', entry.home),
    ...references.member(`${pointer}/hostSponsor`, entry.hostSponsor, 'sponsor', entry.host),
    ...faultUnless(
      entry.endsOn === undefined || entry.startsOn <= entry.endsOn,
      `${pointer}/endsOn`,
      'period_order',
      {
        nl: 'De laatste dag ligt voor de eerste dag.',
        en: 'The last day is before the first day.',
      },
    ),
  ];
}

function historyFaults(
  pointer: string,
  history: readonly ExchangeHistoryEntry[],
  references: FileReferences,
): Fault[] {
  return history.flatMap((step, index) => {
    const before = history[index - 1];
    return [
      ...references.doer(`${pointer}/${index}/by`, step.by),
      ...faultUnless(
        !before || Date.parse(before.at) <= Date.parse(step.at),
        `${pointer}/${index}/at`,
        'time_order',
        {
          nl: 'Dit gebeurde volgens het bestand eerder dan de stap ervoor.',
          en: 'According to the file this happened earlier than the step before it.',
        },
      ),
    ];
  });
}

function milestoneFaults(
  pointer: string,
  done: readonly MilestoneDoneEntry[],
  references: FileReferences,
): Fault[] {
  const pointerOf = (index: number) => `${pointer}/${index}/key`;
  const keys = done.map(({ key }) => key);
  return [
    ...uniqueFaults(keys, pointerOf),
    ...keys.flatMap((key, index) => references.milestone(pointerOf(index), key)),
  ];
}
