import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../../../components/layout/section-card.js';
import { Markdown } from '../../../../../components/text/markdown.js';
import type { Proposal, Review } from '../../../../../lib/api/schema-types.js';
import classes from './around.module.css';

/** What the organisations asked to change, or what came out of the pilot that was stopped. */
export function AskedChanges({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal-editing');
  const { state, reviews, reviewRound, pilots } = proposal;
  if (state !== 'changes_requested') return null;
  const asking = reviews.filter(
    ({ round, verdict }) => round === reviewRound && verdict === 'request_changes',
  );
  const evaluation = asking.length === 0 ? (pilots.at(-1)?.evaluation ?? null) : null;
  return (
    <SectionCard emphasis="asked" title={t('asked.title')}>
      {asking.map((review) => (
        <Asked key={review.organisationId} review={review} />
      ))}
      {evaluation === null ? null : (
        <>
          <Text c="dimmed">{t('asked.pilot')}</Text>
          <Markdown text={evaluation} />
        </>
      )}
      <Text size="sm" c="dimmed" mt="sm">
        {t('asked.detail')}
      </Text>
    </SectionCard>
  );
}

function Asked({ review: { organisation, givenBy, givenAt, motivation } }: { review: Review }) {
  const { t } = useTranslation('proposal-editing');
  return (
    <blockquote className={classes.quote}>
      <Markdown text={motivation ?? ''} />
      <footer className={classes.source}>
        {givenBy === null
          ? organisation.name
          : t('asked.by', { name: givenBy.name, organisation: organisation.shortName })}
        {givenAt === null ? null : (
          <>
            {' · '}
            <InstantDay instant={givenAt} />
          </>
        )}
      </footer>
    </blockquote>
  );
}
