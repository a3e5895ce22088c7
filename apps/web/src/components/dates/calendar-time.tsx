import { useDateFormats } from '../../lib/dates/use-date-formats.js';
import { useTermInWords } from '../../lib/dates/use-term-in-words.js';

/** A date in short ("do 4 maart"), with the exact date at hand. */
export function Day({ date }: { date: string }) {
  const formats = useDateFormats();
  return (
    <time dateTime={date} title={formats.fullDay(date)}>
      {formats.day(date)}
    </time>
  );
}

/** An instant, as the day on which it was, with the time at hand. */
export function InstantDay({ instant }: { instant: string }) {
  const formats = useDateFormats();
  return (
    <time dateTime={instant} title={formats.instant(instant)}>
      {formats.instantDay(instant)}
    </time>
  );
}

/** An instant with its time ("4 maart 2021 om 13:30"). */
export function Instant({ instant }: { instant: string }) {
  const formats = useDateFormats();
  return <time dateTime={instant}>{formats.instant(instant)}</time>;
}

/** First and last day of a period, both inclusive. */
export function Period({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  const formats = useDateFormats();
  return <span>{formats.period(startsOn, endsOn)}</span>;
}

interface TermProps {
  dueOn: string;
  /** Working days until the day, negative when late; null when the day no longer matters. */
  workingDaysLeft: number | null;
}

/** A term in the words people use: "over 3 werkdagen, do 4 maart". */
export function Term({ dueOn, workingDaysLeft }: TermProps) {
  const formats = useDateFormats();
  const inWords = useTermInWords();
  return (
    <time dateTime={dueOn} title={formats.fullDay(dueOn)}>
      {workingDaysLeft === null ? '' : `${inWords(workingDaysLeft)}, `}
      {formats.day(dueOn)}
    </time>
  );
}
