import type { AwaitedThing } from '../../../../lib/api/schema-types.js';
import { addDays } from '../../../../lib/dates/calendar-day.js';

/** What the list is narrowed down to, by id; null: not. */
export interface AwaitedSearch {
  organisation: string | null;
  person: string | null;
}

/** How many days ahead is soon. */
const soon = 28;

/** What is about a day up to four weeks ahead, and what comes later; each in the order in which it was given. */
export function soonAndLater(
  things: readonly AwaitedThing[],
  today: string,
): { soon: AwaitedThing[]; later: AwaitedThing[] } {
  const lastDay = addDays(today, soon);
  return {
    soon: things.filter(({ fallsOn }) => fallsOn <= lastDay),
    later: things.filter(({ fallsOn }) => fallsOn > lastDay),
  };
}

interface Choice {
  value: string;
  label: string;
}

/** What passes the search, in the order in which it was given. */
export const thatPass = (
  things: readonly AwaitedThing[],
  { organisation, person }: AwaitedSearch,
): AwaitedThing[] =>
  things.filter(
    (thing) =>
      (organisation === null || thing.organisation.id === organisation) &&
      (person === null || thing.person.id === person),
  );

/** On whom anything waits, by name: organisations, and the people of the chosen one. */
export function choicesIn(
  things: readonly AwaitedThing[],
  { organisation }: Pick<AwaitedSearch, 'organisation'>,
): { organisations: Choice[]; people: Choice[] } {
  const ofOrganisation = thatPass(things, { organisation, person: null });
  return {
    organisations: byName(things.map((thing) => [thing.organisation.id, thing.organisation.name])),
    people: byName(ofOrganisation.map(({ person }) => [person.id, person.name])),
  };
}

const byName = (named: [id: string, name: string][]): Choice[] =>
  [...new Map(named)]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
