import { describe, expect, it } from '@jest/globals';
import { isoDate, isPublicHoliday, publicHolidays } from './index.js';

/** The Sunday of Easter by the Gregorian computus as Meeus, Jones and Butcher give it. */
function easterSunday(year: number): Date {
  const golden = year % 19;
  const [century, yearOfCentury] = [Math.floor(year / 100), year % 100];
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const day = epact + weekday - 7 * correction + 114;
  return new Date(Date.UTC(year, Math.floor(day / 31) - 1, (day % 31) + 1));
}

const datesOf = (year: number) => publicHolidays(year).map(({ date, en }) => [date, en]);

describe('publicHolidays', () => {
  it('lists the days of article 3 of the Algemene termijnenwet with their names', () => {
    expect(publicHolidays(2026)).toEqual([
      { date: '2026-01-01', nl: 'Nieuwjaarsdag', en: "New Year's Day" },
      { date: '2026-04-03', nl: 'Goede Vrijdag', en: 'Good Friday' },
      { date: '2026-04-06', nl: 'Tweede paasdag', en: 'Easter Monday' },
      { date: '2026-04-27', nl: 'Koningsdag', en: "King's Day" },
      { date: '2026-05-05', nl: 'Bevrijdingsdag', en: 'Liberation Day' },
      { date: '2026-05-14', nl: 'Hemelvaartsdag', en: 'Ascension Day' },
      { date: '2026-05-25', nl: 'Tweede pinksterdag', en: 'Whit Monday' },
      { date: '2026-12-25', nl: 'Eerste kerstdag', en: 'Christmas Day' },
      { date: '2026-12-26', nl: 'Tweede kerstdag', en: 'Boxing Day' },
    ]);
  });

  it.each([
    [2025, '2025-04-26', "King's Day"],
    [2031, '2031-04-26', "King's Day"],
    [2024, '2024-04-27', "King's Day"],
    [2013, '2013-04-30', "Queen's Day"],
    [2000, '2000-04-29', "Queen's Day"],
    [1978, '1978-05-01', "Queen's Day"],
  ])('celebrates the birthday of the monarch in %i on %s, never on a Sunday', (year, date, name) => {
    expect(datesOf(year)).toContainEqual([date, name]);
    expect(publicHolidays(year).filter(({ en }) => /King|Queen/.test(en))).toHaveLength(1);
  });

  it('has Liberation Day in every year, and not only once in five', () => {
    const years = [2024, 2025, 2026, 2027, 2028];
    expect(years.filter((year) => isPublicHoliday(isoDate(`${year}-05-05`)))).toEqual(years);
  });

  it('lists both holidays where two meet on a day', () => {
    const names = publicHolidays(2016).filter(({ date }) => date === '2016-05-05');
    expect(names.map(({ en }) => en).sort()).toEqual(['Ascension Day', 'Liberation Day']);
  });

  it.each([
    ['the earliest', 1818, '1818-03-23'],
    ['an early', 2008, '2008-03-24'],
    ['the latest', 2038, '2038-04-26'],
    ['an ordinary', 2000, '2000-04-24'],
  ])('finds %s Easter Monday', (_what, year, date) => {
    expect(datesOf(year)).toContainEqual([date, 'Easter Monday']);
  });

  it('agrees with the computus on Easter, Ascension and Whitsun over the whole range of years', () => {
    const offsets = { 'Good Friday': -2, 'Easter Monday': 1, 'Ascension Day': 39, 'Whit Monday': 50 };
    for (let year = 1583; year <= 9999; year += 17) {
      const expected = Object.entries(offsets).map(([name, days]) => {
        const date = new Date(easterSunday(year).getTime() + days * 86_400_000);
        return [date.toISOString().slice(0, 10), name];
      });
      expect(datesOf(year)).toEqual(expect.arrayContaining(expected));
    }
  });

  it.each([1582, 10_000, 2024.5, Number.NaN])('refuses the year %d', (year) => {
    expect(() => publicHolidays(year)).toThrow(RangeError);
  });

  it('answers in order of date, with a list that cannot be changed', () => {
    const dates = publicHolidays(2005).map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(Object.isFrozen(publicHolidays(2005))).toBe(true);
  });
});
