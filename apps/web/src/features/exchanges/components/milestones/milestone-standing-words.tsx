import { useTranslation } from 'react-i18next';
import { Day, Term } from '../../../../components/dates/calendar-time.js';
import type { Milestone } from '../../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import classes from './milestone-list.module.css';

/** How a milestone stands, in words: "gedaan op ma 16 november", "2 werkdagen te laat, do 4 maart". */
export function MilestoneStandingWords({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('milestones');
  const { person } = useCurrentSession();
  const settledBy = milestone.settledBy?.id === person.id ? null : milestone.settledBy;
  if (milestone.status === 'done') {
    return (
      <span>
        {t('doneOn')} <Day date={milestone.doneOn ?? milestone.dueOn} />
        {settledBy === null ? '' : ` ${t('by', { name: settledBy.name })}`}
      </span>
    );
  }
  if (milestone.status === 'waived')
    return <span>{t('waived', { reason: milestone.waivedReason ?? '' })}</span>;
  return (
    <span className={milestone.timing === 'overdue' ? classes.late : undefined}>
      <Term dueOn={milestone.dueOn} workingDaysLeft={milestone.workingDaysLeft} />
      {milestone.mandatory ? '' : ` · ${t('optional')}`}
    </span>
  );
}
