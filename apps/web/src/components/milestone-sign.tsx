import { useTranslation } from 'react-i18next';
import type { MilestoneStatus, MilestoneTiming } from '../lib/api/schema-types.js';
import classes from './milestone-sign.module.css';

/** How a milestone stands, in one word: its status when settled, else what the date makes of it. */
export type MilestoneStanding = 'done' | 'waived' | 'due_soon' | 'overdue' | 'upcoming';

const signs: Record<MilestoneStanding, string> = {
  done: '✓',
  waived: '–',
  due_soon: '●',
  overdue: '!',
  upcoming: '○',
};

/** The order in which a legend explains the signs. */
export const standings: readonly MilestoneStanding[] = ['done', 'due_soon', 'overdue', 'upcoming', 'waived'];

/** The standing of a milestone; one that is open without a timing counts as planned. */
export const standingOf = (milestone: {
  status: MilestoneStatus;
  timing: MilestoneTiming | null;
}): MilestoneStanding => (milestone.status === 'open' ? (milestone.timing ?? 'upcoming') : milestone.status);

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
