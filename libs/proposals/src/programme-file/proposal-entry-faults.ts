import type { Fault } from '@app/platform';
import { faultUnless, type FileReferences, type PlacedEntry, uniqueFaults } from '@app/programmes';
import type { ProposalEntry } from './proposal-entry.js';
import { type ProposalHistoryEntry, toldThings } from './proposal-history-entry.js';

/** Everything in the proposals of a programme file that does not fit together. */
export function proposalEntryFaults(
  entries: readonly PlacedEntry<ProposalEntry>[],
  references: FileReferences,
): Fault[] {
  const keys = entries.map(({ entry }) => entry.key);
  return [
    ...uniqueFaults(keys, (index) => `${entries[index]?.pointer}/key`),
    ...entries.flatMap(({ pointer, entry }) => [
      ...uniqueFaults(entry.authors, (index) => `${pointer}/authors/${index}`),
      ...entry.authors.flatMap((author, index) =>
        references.member(`${pointer}/authors/${index}`, author, 'candidate'),
      ),
      ...entry.affected.flatMap(({ organisation }, index) =>
        references.organisation(`${pointer}/affected/${index}/organisation`, organisation),
      ),
      ...(entry.history ?? []).flatMap((step, index, history) => [
        ...timeFaults(`${pointer}/history/${index}/at`, step, history[index - 1]),
        ...stepFaults(`${pointer}/history/${index}`, step, references),
        ...targetFaults(`${pointer}/history/${index}/target`, step, keys),
      ]),
    ]),
  ];
}

function timeFaults(
  pointer: string,
  { at }: ProposalHistoryEntry,
  before: ProposalHistoryEntry | undefined,
): Fault[] {
  return faultUnless(!before || Date.parse(before.at) <= Date.parse(at), pointer, 'time_order', {
    nl: 'Dit gebeurde volgens het bestand eerder dan de stap ervoor.',
    en: 'According to the file this happened earlier than the step before it.',
  });
}

function stepFaults(pointer: string, step: ProposalHistoryEntry, references: FileReferences): Fault[] {
  const told = toldThings.filter((thing) => step[thing] !== undefined);
  const organisations: readonly (readonly [string, string | undefined])[] = [
    ['review', step.review],
    ['confirm', step.confirm],
    ['adoption/organisation', step.adoption?.organisation],
    ['check/organisation', step.check?.organisation],
    ...(step.pilot?.organisations ?? []).map((key, index) => [`pilot/organisations/${index}`, key] as const),
    ...(step.revise?.affected ?? []).map(
      ({ organisation }, index) => [`revise/affected/${index}/organisation`, organisation] as const,
    ),
  ];
  const people = [
    ['pilot/owner', step.pilot?.owner],
    ['adoption/owner', step.adoption?.owner],
  ] as const;
  return [
    ...references.doer(`${pointer}/by`, step.by),
    ...faultUnless(told.length === 1, pointer, 'one_thing', {
      nl: `Een stap vertelt precies één ding: ${toldThings.join(', ')}.`,
      en: `A step tells exactly one thing: ${toldThings.join(', ')}.`,
    }),
    ...organisations.flatMap(([place, key]) =>
      key === undefined ? [] : references.organisation(`${pointer}/${place}`, key),
    ),
    ...people.flatMap(([place, key]) =>
      key === undefined ? [] : references.person(`${pointer}/${place}`, key),
    ),
  ];
}

function targetFaults(pointer: string, { target }: ProposalHistoryEntry, keys: readonly string[]): Fault[] {
  return faultUnless(target === undefined || keys.includes(target), pointer, 'proposal_unknown', {
    nl: 'Dit voorstel staat niet in het bestand.',
    en: 'This proposal is not in the file.',
  });
}
