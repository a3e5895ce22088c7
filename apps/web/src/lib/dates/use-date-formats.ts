import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-language.js';
import {
  formatDay,
  formatFullDay,
  formatInstant,
  formatInstantDay,
  formatPeriod,
  formatShortDay,
  formatTime,
} from './format-date.js';

/** Dates as the reader writes them, in the language of the interface. */
export interface DateFormats {
  day: (date: string) => string;
  shortDay: (date: string) => string;
  fullDay: (date: string) => string;
  period: (startsOn: string, endsOn: string) => string;
  instant: (instant: string) => string;
  instantDay: (instant: string) => string;
  time: (instant: string) => string;
}

/** The formats of `format-date`, bound to the language of the interface. */
export function useDateFormats(): DateFormats {
  const language = useLanguage();
  return useMemo(
    () => ({
      day: (date) => formatDay(date, language),
      shortDay: (date) => formatShortDay(date, language),
      fullDay: (date) => formatFullDay(date, language),
      period: (startsOn, endsOn) => formatPeriod(startsOn, endsOn, language),
      instant: (instant) => formatInstant(instant, language),
      instantDay: (instant) => formatInstantDay(instant, language),
      time: (instant) => formatTime(instant, language),
    }),
    [language],
  );
}
