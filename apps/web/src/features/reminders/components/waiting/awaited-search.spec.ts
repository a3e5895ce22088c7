import { describe, expect, it } from '@jest/globals';
import type { AwaitedThing } from '../../../../lib/api/schema-types.js';
import { choicesIn, soonAndLater, thatPass } from './awaited-search.js';

const waits = (id: string, person: string, organisation: string) =>
  ({
    id,
    person: { id: person, name: `Naam ${person}` },
    organisation: { id: organisation, name: `Org ${organisation}`, shortName: organisation },
  }) as AwaitedThing;

const things = [waits('1', 'z', 'raad'), waits('2', 'a', 'vt'), waits('3', 'b', 'raad')];

describe('what waits, narrowed down', () => {
  it('keeps the order of the terms', () => {
    const ids = thatPass(things, { organisation: 'raad', person: null }).map(({ id }) => id);
    expect(ids).toEqual(['1', '3']);
  });

  it('is of one person', () => {
    expect(thatPass(things, { organisation: null, person: 'a' }).map(({ id }) => id)).toEqual(['2']);
  });

  it('is soon up to four weeks ahead, and what is late is too', () => {
    const on = (fallsOn: string) => ({ fallsOn }) as AwaitedThing;
    const { soon, later } = soonAndLater(
      [on('2021-02-01'), on('2021-04-01'), on('2021-04-02')],
      '2021-03-04',
    );
    expect([soon, later].map((part) => part.map(({ fallsOn }) => fallsOn))).toEqual([
      ['2021-02-01', '2021-04-01'],
      ['2021-04-02'],
    ]);
  });

  it('offers each organisation once, and the people of the chosen one by name', () => {
    const { organisations, people } = choicesIn(things, { organisation: 'raad' });
    expect(organisations.map(({ value }) => value)).toEqual(['raad', 'vt']);
    expect(people.map(({ value }) => value)).toEqual(['b', 'z']);
  });
});
