import { localDay } from '../../../../lib/dates/local-time.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';

interface MeetingTimeProps {
  startsAt: string;
  endsAt: string;
}

/** When a meeting is: "do 4 maart, 13:30 – 15:30". */
export function MeetingTime({ startsAt, endsAt }: MeetingTimeProps) {
  const formats = useDateFormats();
  const day = localDay(startsAt);
  const lastDay = localDay(endsAt);
  return (
    <span>
      <time dateTime={startsAt} title={formats.fullDay(day)}>
        {formats.day(day)}, {formats.time(startsAt)}
      </time>
      {' – '}
      <time dateTime={endsAt}>
        {lastDay === day ? '' : `${formats.day(lastDay)}, `}
        {formats.time(endsAt)}
      </time>
    </span>
  );
}
