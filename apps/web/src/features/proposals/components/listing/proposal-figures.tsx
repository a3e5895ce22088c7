import { Anchor, Text } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { StateFigure } from '../../../../lib/api/schema-types.js';
import { useProposalFigures } from '../../api/reading/get-proposal-figures.js';
import { FiguresTable } from './figures-table.js';
import classes from './proposal-figures.module.css';
import { statesBeside, statesUnderWay } from './proposal-states.js';
import { addressOfState } from './use-proposal-search.js';

/** How many proposals of a cohort are where. */
export function ProposalFigures({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('proposals');
  const figures = useProposalFigures(cohortId);
  return (
    <SectionCard title={t('figures.title')}>
      <QueryView query={figures} skeleton={[218]}>
        {({ states }) => <FiguresPicture states={states} />}
      </QueryView>
    </SectionCard>
  );
}

/** How many proposals are where on the road, as a strip of columns and as a table; each leads to its proposals. */
export function FiguresPicture({ states }: { states: readonly StateFigure[] }) {
  return (
    <>
      <UnderWay figures={states.filter(({ state }) => statesUnderWay.includes(state))} />
      <Beside figures={states.filter(({ state, count }) => statesBeside.includes(state) && count > 0)} />
      <FiguresTable states={states} />
    </>
  );
}

function UnderWay({ figures }: { figures: readonly StateFigure[] }) {
  const { t } = useTranslation('proposals');
  const most = Math.max(1, ...figures.map(({ count }) => count));
  return (
    <ol className={classes.strip} data-empty={figures.every(({ count }) => count === 0)}>
      {figures.map((figure) => (
        <li key={figure.state} className={classes.step} data-empty={figure.count === 0}>
          <Link to={addressOfState(figure.state)} className={classes.link}>
            <span className={classes.column} aria-hidden>
              <span className={classes.bar} style={{ '--share': figure.count / most } as CSSProperties} />
            </span>
            <span className={classes.count}>{figure.count}</span>
            <span className={classes.state}>{figure.stateTitle}</span>
            {figure.overdueCount === 0 ? null : (
              <span className={classes.late}>{t('figures.late', { count: figure.overdueCount })}</span>
            )}
          </Link>
        </li>
      ))}
    </ol>
  );
}

function Beside({ figures }: { figures: readonly StateFigure[] }) {
  const { t } = useTranslation('proposals');
  if (figures.length === 0) return null;
  return (
    <Text c="dimmed" mt="sm">
      {t('figures.beside')}{' '}
      {figures.map((figure, index) => (
        <span key={figure.state}>
          {index === 0 ? '' : ' · '}
          <Anchor component={Link} to={addressOfState(figure.state)} underline="always">
            {figure.count} {figure.stateTitle}
          </Anchor>
        </span>
      ))}
    </Text>
  );
}
