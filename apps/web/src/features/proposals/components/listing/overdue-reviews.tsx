import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueDay } from '../../../../components/dates/due-day.js';
import lined from '../../../../components/layout/lined-list.module.css';
import type { OverdueReview } from '../../../../lib/api/schema-types.js';
import classes from './overdue-reviews.module.css';
import { addressOfState } from './use-proposal-search.js';

/** The verdicts that are late, by organisation; nothing when none is. */
export function OverdueReviews({ reviews }: { reviews: readonly OverdueReview[] }) {
  const { t } = useTranslation('proposals');
  if (reviews.length === 0) return null;
  return (
    <>
      <Title order={3} mt="md" mb="xs">
        {t('overdue.title')}
      </Title>
      <ul className={lined.list}>
        {reviews.map(({ proposalId, title, organisation, dueOn }) => (
          <li key={`${proposalId}${organisation.id}`} className={classes.item}>
            <span className={classes.words}>
              <Text span fw={600}>
                {organisation.shortName}
              </Text>
              {' · '}
              <Anchor component={Link} to={`/proposals/${proposalId}`}>
                {title}
              </Anchor>
            </span>
            <DueDay date={dueOn} />
          </li>
        ))}
      </ul>
      <Anchor component={Link} to={addressOfState('in_review')} display="inline-block" mt="xs">
        {t('overdue.all')}
      </Anchor>
    </>
  );
}
