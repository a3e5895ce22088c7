export { addDays, addMonths, addWeeks, daysBetween } from './date-arithmetic.js';
export { daysInWords } from './days-in-words.js';
export { inWords } from './in-words.js';
export {
  BUSINESS_TIME_ZONE,
  dateIn,
  instantAt,
  shiftInstantByWeeks,
  startOfDay,
  timeIn,
} from './instants.js';
export { compareDates, isIsoDate, isoDate, type IsoDate } from './iso-date.js';
export { addOffset, parseOffset, type Offset } from './offset.js';
export { contains, dayNumber, lastDayAfterMonths, lengthInDays, overlaps, type Period } from './period.js';
export { nextOpenInstant, type QuietHours } from './quiet-hours.js';
export { isPublicHoliday, publicHolidays, type PublicHoliday } from './public-holidays.js';
export { termInWords } from './term-in-words.js';
export { timeSpanInWords } from './time-span-in-words.js';
export { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days.js';
