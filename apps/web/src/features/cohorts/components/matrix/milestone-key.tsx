import { useTranslation } from 'react-i18next';
import type { CohortBoard } from '../../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { cohortPoints } from '../timeline/cohort-points.js';
import classes from './milestone-key.module.css';

/**
 * Which milestone each number of the matrix stands for, with the date that most candidates have. Names of milestones
 * are too long for the head of a narrow column, and are easier to read on a line of their own.
 */
export function MilestoneKey({ board }: { board: CohortBoard }) {
  const { t } = useTranslation('cohorts');
  const formats = useDateFormats();
  const usualDays = new Map(cohortPoints(board).map(({ id, on }) => [id, on]));
  return (
    <ol className={classes.key} aria-label={t('key')}>
      {board.milestoneColumns.map(({ key, title }) => {
        const usualDay = usualDays.get(key);
        return (
          <li key={key}>
            {title}
            {usualDay === undefined ? null : (
              <time dateTime={usualDay} title={formats.fullDay(usualDay)} className={classes.day}>
                {formats.shortDay(usualDay)}
              </time>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The key for a narrow screen, folded until somebody asks what a number means. */
export function FoldedMilestoneKey({ board }: { board: CohortBoard }) {
  const { t } = useTranslation('cohorts');
  return (
    <details className={classes.folded}>
      <summary>{t('key')}</summary>
      <MilestoneKey board={board} />
    </details>
  );
}
