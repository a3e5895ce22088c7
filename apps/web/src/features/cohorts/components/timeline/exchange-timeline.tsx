import { Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { standingOf } from '../../../../components/badges/milestone-standing.js';
import { TableRegion } from '../../../../components/layout/table-region.js';
import type { BoardRow, CohortBoard } from '../../../../lib/api/schema-types.js';
import { firstDaysOfMonths, placeInPeriod } from '../../../../lib/dates/calendar-day.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import classes from './exchange-timeline.module.css';
import { CandidateName } from '../matrix/milestone-matrix.js';
import { timelineSpan, type TimelineSpan } from './timeline-span.js';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Every exchange as a bar over the months, with its milestones on it and today through all. */
export function ExchangeTimeline({ board }: { board: CohortBoard }) {
  const { t } = useTranslation('cohorts');
  const span = timelineSpan(board);
  return (
    <TableRegion label={t('timeline')} minimumWidth={720} horizontalSpacing={0}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" className={classes.corner}>
            {t('candidate')}
          </Table.Th>
          <Table.Th scope="col" className={classes.axis}>
            <MonthAxis span={span} today={board.today} />
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {board.rows.map((row) => (
          <TimelineRow key={row.exchange.id} row={row} span={span} today={board.today} />
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}

interface OnSpanProps {
  span: TimelineSpan;
  today: string;
}

/** The months that get their name: all of half a year, every second one of a longer span. */
function namedMonths({ startsOn, endsOn }: TimelineSpan): string[] {
  const months = firstDaysOfMonths(startsOn, endsOn);
  return months.length <= 7 ? months : months.filter((_day, index) => index % 2 === 0);
}

function MonthAxis({ span, today }: OnSpanProps) {
  const { t } = useTranslation(['cohorts', 'app']);
  const formats = useDateFormats();
  const placeOf = (day: string): number => placeInPeriod(day, span.startsOn, span.endsOn);
  return (
    <div className={classes.months}>
      <VisuallyHidden>{t('period.label')}</VisuallyHidden>
      {namedMonths(span).map((day) => (
        <span key={day} className={classes.month} style={{ left: percent(placeOf(day)) }} aria-hidden>
          {formats.shortDay(day)}
        </span>
      ))}
      {span.holdsToday ? (
        <span className={classes.todayName} style={{ left: percent(placeOf(today)) }}>
          {t('app:period.today', { day: formats.shortDay(today) })}
        </span>
      ) : null}
    </div>
  );
}

interface TimelineRowProps extends OnSpanProps {
  row: BoardRow;
}

function TimelineRow({ row: { exchange, milestones }, span, today }: TimelineRowProps) {
  const formats = useDateFormats();
  const placeOf = (day: string): number => placeInPeriod(day, span.startsOn, span.endsOn);
  const [start, end] = [placeOf(exchange.startsOn), placeOf(exchange.endsOn)];
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.candidate}>
        <CandidateName exchange={exchange} />
      </Table.Th>
      <Table.Td className={classes.track}>
        <div className={classes.lane}>
          <MonthLines span={span} />
          <span
            className={classes.bar}
            data-state={exchange.state}
            style={{ left: percent(start), width: percent(end - start) }}
            title={formats.period(exchange.startsOn, exchange.endsOn)}
          />
          {milestones
            .filter(({ dueOn }) => dueOn >= span.startsOn && dueOn <= span.endsOn)
            .map((milestone) => (
              <span
                key={milestone.id}
                className={classes.point}
                data-standing={standingOf(milestone)}
                style={{ left: percent(placeOf(milestone.dueOn)) }}
                aria-hidden
              />
            ))}
          {span.holdsToday ? (
            <span className={classes.today} style={{ left: percent(placeOf(today)) }} aria-hidden />
          ) : null}
          <span
            className={classes.period}
            style={start < 0.5 ? { left: percent(start) } : { right: percent(1 - end) }}
          >
            {formats.period(exchange.startsOn, exchange.endsOn)} · {exchange.stateTitle}
          </span>
        </div>
      </Table.Td>
    </Table.Tr>
  );
}

function MonthLines({ span }: { span: TimelineSpan }) {
  return firstDaysOfMonths(span.startsOn, span.endsOn).map((day) => (
    <span
      key={day}
      className={classes.monthLine}
      style={{ left: percent(placeInPeriod(day, span.startsOn, span.endsOn)) }}
      aria-hidden
    />
  ));
}
