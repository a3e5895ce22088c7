import '@mantine/dates/styles.css';
import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates';
import 'dayjs/locale/nl.js';
import { useLanguage } from '../../lib/i18n/use-language.js';

/** A field for a date, typed or chosen; its value is `YYYY-MM-DD` or null. */
export function DateField(props: DateInputProps) {
  const language = useLanguage();
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DateInput size="md" valueFormat="D MMMM YYYY" dateParser={parseTypedDate} {...props} />
    </DatesProvider>
  );
}

/** Reads "4-3-2021", "4/3/2021", "4.3.2021" and "2021-03-04"; anything else is no date. */
function parseTypedDate(typed: string): string | null {
  const european = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed.trim());
  const parts =
    european === null
      ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed.trim())?.slice(1)
      : european.slice(1).reverse();
  if (parts === undefined) return null;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
