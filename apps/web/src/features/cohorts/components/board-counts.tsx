import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { CohortBoard, ExchangeState } from '../../../lib/api/schema-types.js';
import classes from './board-counts.module.css';

/** The states in the order of the workflow; the last two only matter when there are any. */
const always: readonly ExchangeState[] = ['proposed', 'agreed', 'active', 'completed'];
const whenAny: readonly ExchangeState[] = ['ended_early', 'cancelled'];

/** How many exchanges are in each state; every number leads to the list of them. */
export function BoardCounts({ counts }: Pick<CohortBoard, 'counts'>) {
  const { t } = useTranslation(['cohorts', 'domain']);
  const { exchangesByState } = counts;
  const shown = [...always, ...whenAny.filter((state) => exchangesByState[state] > 0)];
  return (
    <SectionCard title={t('counts')}>
      <ul className={classes.tiles}>
        {shown.map((state) => (
          <li key={state}>
            <Link to={`/exchanges?state=${state}`} className={classes.tile} data-state={state}>
              <span className={classes.number}>{exchangesByState[state]}</span>
              {t(`domain:exchangeState.${state}`)}
            </Link>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
