import Holidays from 'date-holidays';
import { isoDate, type IsoDate } from './iso-date.js';

/** A Dutch public holiday with its name in both languages. */
export interface PublicHoliday {
  readonly date: IsoDate;
  readonly nl: string;
  readonly en: string;
}

interface HolidaysOfYear {
  readonly holidays: readonly PublicHoliday[];
  readonly dates: ReadonlySet<IsoDate>;
}

/**
 * The days of article 3 of the Algemene termijnenwet, by which the terms of public organisations are counted.
 * Its first paragraph lists New Year, Easter Monday, Whit Monday, both Christmas days, Ascension, the day on
 * which the King's birthday is celebrated and 5 May, in every year; its second paragraph puts Good Friday
 * beside them. A collective agreement may give other days off, such as 5 May once in five years; terms do not
 * follow it. The bridging days that a royal decree may add (third paragraph) are not known in advance and not
 * here; Easter and Whit Sunday are Sundays already. The keys are rules in the grammar of date-holidays, whose
 * own Dutch list counts Good Friday and 5 May as school holidays only.
 */
const HOLIDAY_NAMES = {
  '01-01': { nl: 'Nieuwjaarsdag', en: "New Year's Day" },
  'easter -2': { nl: 'Goede Vrijdag', en: 'Good Friday' },
  'easter 1': { nl: 'Tweede paasdag', en: 'Easter Monday' },
  '04-30 if sunday then next monday since 1949 and prior to 1980': { nl: 'Koninginnedag', en: "Queen's Day" },
  '04-30 if sunday then previous saturday since 1980 and prior to 2014': {
    nl: 'Koninginnedag',
    en: "Queen's Day",
  },
  '04-27 if sunday then previous saturday since 2014': { nl: 'Koningsdag', en: "King's Day" },
  '05-05': { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  'easter 39': { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  'easter 50': { nl: 'Tweede pinksterdag', en: 'Whit Monday' },
  '12-25': { nl: 'Eerste kerstdag', en: 'Christmas Day' },
  '12-26': { nl: 'Tweede kerstdag', en: 'Boxing Day' },
} as const;

type HolidayRule = keyof typeof HOLIDAY_NAMES;

const rules = holidayRules();
const years = new Map<number, HolidaysOfYear>();

/**
 * The public holidays of a year in order of date, by the present list of article 3 of the Algemene
 * termijnenwet also for the years before that law. A date stands in it twice when two holidays meet, such as
 * Ascension Day and Liberation Day on 5 May 2016.
 *
 * @param year from 1583 up to 9999
 * @throws RangeError for any other year
 */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  return holidaysOf(year).holidays;
}

/** Whether the date is a public holiday; whether it also is a weekend makes no difference. */
export function isPublicHoliday(date: IsoDate): boolean {
  return holidaysOf(yearOf(date)).dates.has(date);
}

/** The dates from the first up to and including the last that are public holidays, each once. */
export function holidaysBetween(first: IsoDate, last: IsoDate): IsoDate[] {
  const found: IsoDate[] = [];
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    for (const date of holidaysOf(year).dates) if (first <= date && date <= last) found.push(date);
  }
  return found;
}

/** Finding the holidays of a year takes half a millisecond, so that every year is worked out once. */
function holidaysOf(year: number): HolidaysOfYear {
  const known = years.get(year);
  if (known) return known;
  if (!Number.isInteger(year) || year < 1583 || year > 9999) {
    throw new RangeError(`The public holidays of the year ${year} are not known, only of 1583 up to 9999`);
  }
  const holidays = rules.getHolidays(year).map(({ date, rule }) => ({
    date: isoDate(date.slice(0, 10)),
    ...HOLIDAY_NAMES[rule as HolidayRule],
  }));
  const found = {
    holidays: Object.freeze(holidays),
    dates: new Set(holidays.map(({ date }) => date)),
  };
  years.set(year, found);
  return found;
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function holidayRules(): Holidays {
  const ofTheLaw = new Holidays();
  for (const [rule, name] of Object.entries(HOLIDAY_NAMES)) {
    ofTheLaw.setHoliday(rule, { name, type: 'public' });
  }
  return ofTheLaw;
}
