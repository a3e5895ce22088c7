import { Skeleton } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../../components/states/query-view.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { CohortChains } from '../../../../lib/api/schema-types.js';
import { useCohortChains } from '../../api/get-cohort-chains.js';
import classes from './chains-card.module.css';

const ChainsPicture = lazy(async () => ({ default: (await import('./chains-picture.js')).ChainsPicture }));

/** The sizes of the picture, in px: its height, and that of an organisation. */
const wide = { height: 460, node: { width: 164, height: 52 } };
const narrow = { height: 540, node: { width: 112, height: 44 } };

/** Who goes where within a cohort, as a picture and in words. */
export function ChainsCard({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('exchanges');
  const chains = useCohortChains(cohortId);
  return (
    <SectionCard title={t('chains.title')}>
      <QueryView query={chains} skeleton={[wide.height]}>
        {(data) => (
          <>
            <SizedPicture chains={data} />
            <ChainsInWords chains={data} />
          </>
        )}
      </QueryView>
    </SectionCard>
  );
}

function SizedPicture({ chains }: { chains: CohortChains }) {
  const { t } = useTranslation('exchanges');
  const { ref, width } = useElementSize();
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const { height, node } = isNarrow ? narrow : wide;
  return (
    <div
      ref={ref}
      role="img"
      aria-label={t('chains.description', {
        count: chains.edges.length,
        organisations: chains.organisations.length,
      })}
      className={classes.picture}
    >
      <Suspense fallback={<Skeleton height={height} radius="lg" />}>
        {width === 0 ? null : (
          <ChainsPicture chains={chains} picture={{ width, height }} node={node} shortNames={isNarrow} />
        )}
      </Suspense>
    </div>
  );
}

function ChainsInWords({ chains: { organisations, cycles, chains } }: { chains: CohortChains }) {
  const { t } = useTranslation('exchanges');
  const names = new Map(organisations.map(({ id, shortName }) => [id, shortName]));
  const inWords = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '').join(' → ');
  return (
    <ul className={classes.words}>
      {cycles.map((cycle) => (
        <li key={cycle.join()} data-kind="cycle">
          <strong>{t('chains.cycle', { count: cycle.length })}</strong>{' '}
          {inWords([...cycle, ...cycle.slice(0, 1)])}
        </li>
      ))}
      {chains.map((chain) => (
        <li key={chain.join()} data-kind="chain">
          <strong>{t('chains.chain')}</strong> {inWords(chain)}
        </li>
      ))}
    </ul>
  );
}
