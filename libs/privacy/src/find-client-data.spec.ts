import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findClientData } from './find-client-data.js';
import { passesElevenTest } from './kinds/citizen-service-number.js';

function found(text: string): string[] {
  return findClientData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('client data in a text', () => {
  it.each([
    ['Haar BSN is 123456782, zei de melder.', 'citizen_service_number: 123456782'],
    ['Hij noemde 1112.22.333 als nummer.', 'citizen_service_number: 1112.22.333'],
    ['Moeder, geboren op 3 maart 1987, wil geen contact.', 'birth_date: geboren op 3 maart 1987'],
    ['Geboortedatum: 03-03-1987.', 'birth_date: Geboortedatum: 03-03-1987'],
    ['Bel haar op 06-12345678 na vieren.', 'telephone_number: 06-12345678'],
    ['Zijn nummer is +31 6 12 34 56 78.', 'telephone_number: +31 6 12 34 56 78'],
    ['Mail naar j.jansen@voorbeeld.example.', 'email_address: j.jansen@voorbeeld.example'],
    ['Zij woont op Kerkstraat 12, 3011 AB Rotterdam.', 'street_address: Kerkstraat 12, 3011 AB'],
    ['Het adres is 3011 AB 12.', 'street_address: 3011 AB 12'],
    ['Zie zaaknummer 2020-12345 voor het verslag.', 'case_number: zaaknummer 2020-12345'],
    ['Het parketnummer is 10-123456-20.', 'case_number: parketnummer is 10-123456-20'],
    ['Aangifte PL1700-2020123456 ligt er.', 'case_number: PL1700-2020123456'],
    ['J.B. (34) kwam alleen.', 'initials_with_age: J.B. (34)'],
    ['Het gaat om M., 12 jaar, en zijn zus.', 'initials_with_age: M., 12 jaar'],
    ['De 41-jarige mevrouw A. belde zelf.', 'initials_with_age: 41-jarige mevrouw A.'],
  ])('is found in “%s”', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'De bijeenkomst is op 12 maart 2021 om 13.30 uur.',
    'Het budget is € 125.000 voor twee jaar.',
    'Er is 123456782 euro begroot.',
    'Volgens artikel 5.1.6 van de Wmo mag dat.',
    'Bel Veilig Thuis op 0800-2000, gratis en dag en nacht.',
    'Bij nood bel je 112.',
    'Het gaat om kinderen van 12 tot 18 jaar.',
    'Zie verbetervoorstel 2021-001 en de versie van 20 januari.',
    'In het gebied 3011 werken drie wijkteams.',
    'De Kerkstraat ligt in het centrum.',
    'J.B. sprak namens de directie.',
    'Van 0 naar 80 procent in 2021.',
    'Art. 2:8 BW en de AVG gelden hier.',
    'Het jaar 2019-2020 kende 1.250 meldingen.',
  ])('is not what stands in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('lies within the text, in order and apart, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        let reached = 0;
        for (const { start, end } of findClientData(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('moves along with what is written before it', () => {
    const text = 'Bel haar op 06-12345678.';
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ,]{0,80}$/), (before) => {
        const shift = before.length + 1;
        const expected = findClientData(text).map((finding) => ({
          ...finding,
          start: finding.start + shift,
          end: finding.end + shift,
        }));
        expect(findClientData(`${before}\n${text}`)).toEqual(expected);
      }),
    );
  });

  it('is a number of nine digits only when it passes the eleven test', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (number) => {
        const isFound = found(`Nummer ${number} staat erbij.`).length > 0;
        expect(isFound).toBe(passesElevenTest(String(number)));
      }),
    );
  });
});
