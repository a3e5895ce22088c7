/** A whole date within a text, in figures or with the month as a word, in Dutch or English. */
export const dateInText =
  /(?<![\p{L}\d]|\d[./-])(?:\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)?\d{2}|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}(?:e|ste|de|st|nd|rd|th)? (?:jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}{0,7}\.? (?:19|20)?\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,7}\.? \d{1,2}, (?:19|20)\d{2})(?![\p{L}\d]|[./-]\d)/gu;

/** A date in figures and nothing else, with or without separators. */
const dateInFigures =
  /^(?:(?:0?[1-9]|[12]\d|3[01])[-./ ]?(?:0?[1-9]|1[0-2])[-./ ]?(?:19|20)\d{2}|(?:19|20)\d{2}[-./ ]?(?:0?[1-9]|1[0-2])[-./ ]?(?:0?[1-9]|[12]\d|3[01]))$/u;

/** A year, or a period of years such as `2019-2020`. */
const years = /^(?:19|20)\d{2}(?:[-/](?:(?:19|20)?\d{2}))?$/u;

/** Whether the whole of what is written can be read as a date in figures. */
export function isDateInFigures(written: string): boolean {
  return dateInFigures.test(written);
}

/** Whether the whole of what is written is a year or a period of years. */
export function isYears(written: string): boolean {
  return years.test(written);
}
