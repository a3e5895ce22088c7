import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clientDataKinds, clientDataTitles, findClientData } from './index.js';
import { passesElevenTest } from './kinds/citizen-service-number.js';

function found(text: string): string[] {
  return findClientData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** Text of the pieces that the guard looks at, so that it comes near to findings far more often than by chance. */
const pieces = [
  ...[
    '06',
    '-',
    '12345678',
    '111222333',
    '3011',
    'AB',
    'Lindelaan',
    '12',
    '(34)',
    'J.',
    'B.',
    'mevrouw',
    ' ',
    ' ',
  ],
  ...[
    ' ',
    '.',
    ',',
    '@',
    'post.example',
    'geboren',
    'op',
    'maart',
    '2009',
    'zaaknummer',
    '€',
    'euro',
    '\n',
    '+31',
  ],
  ...['15-jarige', '\u00ad', '\u200b', '\u00a0', '–', 'İ', '👩‍👧', '\ud83d', 'woont'],
];
const nearlyClientData = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(nearlyClientData, fc.string({ unit: 'binary', maxLength: 200 }));

const nineDigits = fc
  .integer({ min: 10_000_000, max: 999_999_999 })
  .map((number) => `${number}`.padStart(9, '0'));

/** Eight digits at random, and the last one chosen so that the eleven test is passed. */
const citizenServiceNumber = fc
  .integer({ min: 1_000_000, max: 99_999_999 })
  .map((number) => `${number}`.padStart(8, '0'))
  .map((eight) => Array.from({ length: 10 }, (_, last) => `${eight}${last}`).find(passesElevenTest))
  .filter((number) => number !== undefined);

describe('whatever the text', () => {
  it('findings lie within it, in order and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let reached = 0;
        for (const { kind, start, end } of findClientData(text)) {
          expect(clientDataKinds).toContain(kind);
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('findings move along with what is written before it', () => {
    const fillers = fc.constantFrom(
      '',
      'Er is overleg geweest. ',
      'Dit ging goed.\n',
      'Wij leerden hier veel van!\n\n',
    );
    fc.assert(
      fc.property(fc.array(fillers, { maxLength: 5 }), nearlyClientData, (before, text) => {
        const filler = before.join('');
        // The text begins a line of its own in both cases.
        const moved = findClientData(`\n${text}`).map((finding) => ({
          ...finding,
          start: finding.start + filler.length,
          end: finding.end + filler.length,
        }));
        expect(findClientData(`${filler}\n${text}`)).toEqual(moved);
      }),
    );
  });

  it('the same findings come again', () => {
    fc.assert(fc.property(anyText, (text) => expect(findClientData(text)).toEqual(findClientData(text))));
  });
});

describe('a citizen service number', () => {
  it('is found in every way of writing', () => {
    const ways: ((digits: string) => string)[] = [
      (digits) => digits,
      (digits) => digits.replace(/^0/u, ''),
      (digits) => digits.replace(/(...)(...)(...)/u, '$1 $2 $3'),
      (digits) => digits.replace(/(...)(...)(...)/u, '$1.$2.$3'),
      (digits) => digits.replace(/(....)(..)(...)/u, '$1.$2.$3'),
      (digits) => digits.replace(/(...)(...)(...)/u, '$1\u00a0$2\u00a0$3'),
      (digits) => digits.replace(/(....)/u, '$1\u200b'),
    ];
    fc.assert(
      fc.property(citizenServiceNumber, fc.constantFrom(...ways), (digits, way) => {
        const written = way(digits);
        expect(found(`Het BSN is ${written}, zei zij.`)).toEqual([`citizen_service_number: ${written}`]);
      }),
    );
  });

  it('is, without its name, one that passes the eleven test', () => {
    fc.assert(
      fc.property(nineDigits, (digits) => {
        const kinds = findClientData(`Zij noemde ${digits} in het gesprek.`).map(({ kind }) => kind);
        expect(kinds.includes('citizen_service_number')).toBe(passesElevenTest(digits));
      }),
    );
  });

  it('passes the eleven test with one digit changed never', () => {
    const change = fc.tuple(citizenServiceNumber, fc.nat(8), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(change, ([digits, place, by]) => {
        const digit = (Number(digits[place]) + by) % 10;
        expect(passesElevenTest(digits.slice(0, place) + String(digit) + digits.slice(place + 1))).toBe(
          false,
        );
      }),
    );
  });
});

describe('texts from a word processor', () => {
  it.each([
    ['Bel 06\u201112\u00a034\u00a056\u00a078.', 'telephone_number: 06\u201112\u00a034\u00a056\u00a078'],
    ['BSN 111\u00ad222\u00ad333', 'citizen_service_number: 111\u00ad222\u00ad333'],
    ['\ufeffMail j.b@post\u200b.example', 'email_address: j.b@post\u200b.example'],
    ['Aan de ’t Hoogt 3, 3512\u00a0GW', 'street_address: ’t Hoogt 3, 3512\u00a0GW'],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

it('gives of two findings that overlap the longer one', () => {
  expect(found('Bel +31 111222333 eens.')).toEqual(['telephone_number: +31 111222333']);
});

describe('a long text that is made to be slow', () => {
  const length = 100_000;
  it.each([
    '1.',
    'a@',
    'J.',
    ' ',
    '0',
    '(',
    'Aa ',
    '+31',
    '010-',
    'van de ',
    'geboren ',
    'zaaknummer ',
    'woont ',
  ])('of %j is judged and holds nothing', (piece) => {
    expect(findClientData(piece.repeat(length / piece.length))).toEqual([]);
  });

  it.each(['111222333 ', 'J.B. (34) ', '3011 AB 12.\n', 'a@b.example ', 'geb. 1-1-2001 '])(
    'of %j is judged and holds as many findings',
    (piece) => {
      const times = Math.floor(length / piece.length);
      expect(findClientData(piece.repeat(times))).toHaveLength(times);
    },
  );
});

it('has a title in both languages for every kind', () => {
  expect(Object.keys(clientDataTitles)).toEqual([...clientDataKinds]);
  for (const { nl, en } of Object.values(clientDataTitles)) expect(nl.length * en.length).toBeGreaterThan(0);
});
