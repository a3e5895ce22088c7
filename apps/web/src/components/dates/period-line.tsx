import { useTranslation } from 'react-i18next';
import { placeInPeriod } from '../../lib/dates/calendar-day.js';
import { useDateFormats } from '../../lib/dates/use-date-formats.js';
import type { MilestoneStanding } from '../badges/milestone-standing.js';
import classes from './period-line.module.css';

/** A point on the line. */
export interface PeriodPoint {
  id: string;
  title: string;
  on: string;
  standing: MilestoneStanding;
}

interface PeriodLineProps {
  startsOn: string;
  endsOn: string;
  today: string;
  points: PeriodPoint[];
}

/** The share of the line that a name under it needs, so that two names do not run into each other. */
const roomForName = 0.14;

/** The points that get their name written under the line: from the start on, as far as there is room. */
function namedPoints(points: { id: string; place: number }[]): Set<string> {
  const named = new Set<string>();
  let takenUntil = 0.1;
  for (const { id, place } of points) {
    if (place - roomForName / 2 < takenUntil || place + roomForName / 2 > 0.92) continue;
    named.add(id);
    takenUntil = place + roomForName / 2;
  }
  return named;
}

/** A period as one line with its milestones and today. The list of milestones stands beside it in words. */
export function PeriodLine({ startsOn, endsOn, today, points }: PeriodLineProps) {
  const { t } = useTranslation('app');
  const formats = useDateFormats();
  const within = points
    .filter((point) => point.on >= startsOn && point.on <= endsOn)
    .map((point) => ({ ...point, place: placeInPeriod(point.on, startsOn, endsOn) }))
    .sort((a, b) => a.place - b.place);
  const named = namedPoints(within);
  const now = placeInPeriod(today, startsOn, endsOn);
  const running = today >= startsOn && today <= endsOn;
  const description = t('period.description', {
    from: formats.fullDay(startsOn),
    to: formats.fullDay(endsOn),
    today: formats.fullDay(today),
  });
  return (
    <div className={classes.period} role="img" aria-label={description}>
      <div className={classes.line}>
        <div className={classes.passed} style={{ width: percent(today < startsOn ? 0 : now) }} />
        {within.map((point) => (
          <span
            key={point.id}
            className={classes.point}
            data-standing={point.standing}
            style={{ left: percent(point.place) }}
          />
        ))}
        {running ? <TodayMark place={now} label={t('period.today', { day: formats.day(today) })} /> : null}
      </div>
      <div className={classes.names}>
        <span className={classes.start}>{formats.shortDay(startsOn)}</span>
        {within.map((point) =>
          named.has(point.id) ? (
            <span key={point.id} className={classes.name} style={{ left: percent(point.place) }}>
              {point.title}
            </span>
          ) : null,
        )}
        <span className={classes.end}>{formats.shortDay(endsOn)}</span>
      </div>
    </div>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function TodayMark({ place, label }: { place: number; label: string }) {
  return (
    <span
      className={classes.today}
      data-side={place > 0.55 ? 'left' : 'right'}
      style={{ left: percent(place) }}
    >
      <span className={classes.todayName}>{label}</span>
    </span>
  );
}
