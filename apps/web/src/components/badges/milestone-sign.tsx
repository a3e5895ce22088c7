import { useTranslation } from 'react-i18next';
import classes from './milestone-sign.module.css';
import { standings, type MilestoneStanding } from './milestone-standing.js';

const signs: Record<MilestoneStanding, string> = {
  done: '✓',
  waived: '–',
  due_soon: '●',
  overdue: '!',
  upcoming: '○',
};

/** The sign of a milestone, as a coloured square; hidden from screen readers, so words stand beside it. */
export function MilestoneSign({ standing }: { standing: MilestoneStanding }) {
  return (
    <span className={classes.sign} data-standing={standing} aria-hidden>
      {signs[standing]}
    </span>
  );
}

/** What each sign means. */
export function MilestoneLegend() {
  const { t } = useTranslation('domain');
  return (
    <ul className={classes.legend}>
      {standings.map((standing) => (
        <li key={standing}>
          <MilestoneSign standing={standing} />
          {t(`milestoneStatus.${standing}`)}
        </li>
      ))}
    </ul>
  );
}
