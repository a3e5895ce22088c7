import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { Follower } from '../../../../lib/api/schema-types.js';
import { useFollowers } from '../../api/conversation/followers.js';
import classes from './readers.module.css';

/** How many followers are named before the rest is counted. */
const named = 8;

/** Who follows a proposal, and why. */
export function FollowersCard({ proposalId }: { proposalId: string }) {
  const { t } = useTranslation('conversation');
  const followers = useFollowers(proposalId);
  return (
    <SectionCard
      title={t('followers.title')}
      aside={followers.data === undefined ? null : <Text c="dimmed">{followers.data.length}</Text>}
    >
      <QueryView query={followers} skeleton={[90]}>
        {(items) => <Names followers={items} />}
      </QueryView>
    </SectionCard>
  );
}

function Names({ followers }: { followers: Follower[] }) {
  const { t } = useTranslation('conversation');
  if (followers.length === 0) return <Text c="dimmed">{t('followers.nobody')}</Text>;
  return (
    <ul>
      {followers.slice(0, named).map(({ person, because }) => (
        <li key={person.id} className={classes.line}>
          <span>{person.name}</span>
          <span className={classes.quiet}>{t(`followers.because.${because}`)}</span>
        </li>
      ))}
      {followers.length > named ? (
        <li className={classes.quiet}>{t('followers.more', { count: followers.length - named })}</li>
      ) : null}
    </ul>
  );
}
