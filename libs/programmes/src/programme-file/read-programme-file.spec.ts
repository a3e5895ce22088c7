import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultUnless } from '../faults/fault-unless.js';
import { IsFileKey } from './file-fields.js';
import { type ProgrammeFilePart, ProgrammeFileParts } from './programme-file-part.js';
import { readProgrammeFile } from './read-programme-file.js';

class Swap {
  @IsFileKey()
  readonly key!: string;

  @IsFileKey()
  readonly candidate!: string;
}

const swaps: ProgrammeFilePart<Swap> = {
  key: 'exchanges',
  entryClass: Swap,
  counts: ['exchanges'],
  check: (entries, references) =>
    entries.flatMap(({ pointer, entry }) => [
      ...references.member(`${pointer}/candidate`, entry.candidate, 'candidate'),
      ...faultUnless(entry.key !== 'bad', `${pointer}/key`, 'bad', { nl: 'Fout.', en: 'Bad.' }),
    ]),
  plan: () => [],
};

const programme = {
  key: 'p',
  kind: 'wisselstage',
  name: 'Wisselstage',
  theme: 'Samen',
  goal: 'Kennen',
  startsOn: '2021-01-01',
  endsOn: '2021-12-31',
  timeZone: 'Europe/Amsterdam',
  partners: [{ organisation: 'vt', role: 'participant' }],
  recommendations: [],
  settings: { reviewTermWorkingDays: 10, exchangeDuration: 'P6M', quietHours: ['19:00', '08:00'] },
  milestoneTemplate: [],
};

const file = {
  format: 'programme-file/1',
  asOf: '2021-03-01',
  organisations: [{ key: 'vt', name: 'Veilig Thuis', shortName: 'VT', kind: 'reporting_centre' }],
  people: [{ key: 'ann', name: 'Ann', organisation: 'vt', email: 'ann@vt.example', locale: 'nl' }],
  programme,
  cohort: {
    key: 'c',
    name: 'Lichting',
    startsOn: '2021-01-01',
    endsOn: '2021-12-31',
    members: [
      { person: 'ann', role: 'programme_office' },
      { person: 'ann', role: 'candidate' },
    ],
  },
};

function read(document: unknown, ...parts: ProgrammeFilePart<Swap>[]): ReturnType<typeof readProgrammeFile> {
  const registered = new ProgrammeFileParts();
  parts.forEach((part) => registered.register(part));
  return readProgrammeFile(document, registered);
}

function placesOf(document: unknown, ...parts: ProgrammeFilePart<Swap>[]): string[] {
  return read(document, ...parts).faults.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('reading a programme file', () => {
  it('finds nothing wrong with the smallest file', () => {
    expect(read(file).faults).toEqual([]);
  });

  it('counts the entries of lists that nobody registered for, and leaves them out', () => {
    const document = { ...file, exchanges: [{ any: 'thing' }], meetings: [1, 2] };
    expect(read(document)).toMatchObject({
      faults: [],
      leftOut: { exchanges: 1, proposals: 0, meetings: 2 },
    });
  });

  it('hands only entries of sound structure to their part, each with its own place', () => {
    const exchanges = [{ key: 'a b', candidate: 'nobody' }, { key: 'bad', candidate: 'nobody' }, null];
    expect(placesOf({ ...file, exchanges }, swaps)).toEqual([
      '/exchanges/0/key matches',
      '/exchanges/2 isObject',
      '/exchanges/1/candidate person_unknown',
      '/exchanges/1/key bad',
    ]);
  });

  it('judges no reference to a list that cannot be read', () => {
    const document = { ...file, people: 'nobody', exchanges: [{ key: 'a', candidate: 'nobody' }] };
    const places = placesOf(document, swaps).filter((place) => !place.startsWith('/people'));
    expect(places).toEqual(['/exchanges/0/candidate role_missing']);
  });

  it('still knows the key of a person whose address is wrong', () => {
    const people = [{ ...file.people[0], email: 'ann' }];
    const document = { ...file, people, exchanges: [{ key: 'a', candidate: 'ann' }] };
    expect(placesOf(document, swaps)).toEqual(['/people/0/email isEmail']);
  });

  it.each([null, 'text', 7, [], true])('says of %j that it is no object', (document) => {
    expect(placesOf(document, swaps)).toEqual([' isObject']);
  });

  it('takes a list in the place of an entry for no entry', () => {
    const document = { ...file, people: [...file.people, []], exchanges: [[]] };
    expect(placesOf(document, swaps)).toEqual(['/people/1 isObject', '/exchanges/0 isObject']);
  });

  it('writes a slash and a tilde in a pointer as RFC 6901 does', () => {
    expect(placesOf({ ...file, 'a/b~c': 1 })).toEqual(['/a~1b~0c whitelistValidation']);
  });
});

/** The document with another value at one of its places, the whole included. */
function replaced(document: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(document) ? [] : {}, document);
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const below = Object.entries(value).flatMap(([key, part]) => pathsIn(part).map((path) => [key, ...path]));
  return [[], ...below];
}

describe('a programme file with anything in any place', () => {
  it('is read to its end, and its faults are named', () => {
    const whole = { ...file, exchanges: [{ key: 'a', candidate: 'ann' }], proposals: [], meetings: [{}] };
    const place = fc.constantFrom(...pathsIn(whole));
    const anything = fc.oneof(
      fc.constantFrom(null, {}, [], [null], [[]], '', '__proto__', 0, true),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(place, anything, (path, value) => {
        const { faults } = read(replaced(whole, path, value), swaps);
        faults.forEach(({ pointer, code }) =>
          expect([pointer, code]).toEqual([expect.any(String), expect.any(String)]),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the parts of a programme file', () => {
  it('have one owner each', () => {
    const registered = new ProgrammeFileParts();
    registered.register(swaps);
    expect(() => registered.register(swaps)).toThrow('taken');
  });
});
