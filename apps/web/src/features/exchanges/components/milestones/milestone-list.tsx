import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MilestoneSign } from '../../../../components/badges/milestone-sign.js';
import { standingOf } from '../../../../components/badges/milestone-standing.js';
import lined from '../../../../components/layout/lined-list.module.css';
import type { Milestone } from '../../../../lib/api/schema-types.js';
import { MilestoneActions } from './milestone-actions.js';
import classes from './milestone-list.module.css';
import { MilestoneStandingWords } from './milestone-standing-words.js';

const byDate = (milestones: Milestone[]): Milestone[] =>
  [...milestones].sort((a, b) => a.dueOn.localeCompare(b.dueOn));

/** All milestones of an exchange by date, each with what the reader may do with it. */
export function MilestoneList({ milestones }: { milestones: Milestone[] }) {
  const { t } = useTranslation('domain');
  return (
    <ol className={lined.list}>
      {byDate(milestones).map((milestone) => {
        const standing = standingOf(milestone);
        return (
          <li key={milestone.id} className={classes.row}>
            <MilestoneSign standing={standing} />
            <div className={classes.words}>
              <span className={classes.title}>{milestone.title}</span>
              <span className={classes.detail}>
                <VisuallyHidden>{t(`milestoneStatus.${standing}`)}. </VisuallyHidden>
                <MilestoneStandingWords milestone={milestone} />
              </span>
            </div>
            <div className={classes.acts}>
              <MilestoneActions
                milestone={milestone}
                tickVariant={standing === 'upcoming' ? 'subtle' : 'default'}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
