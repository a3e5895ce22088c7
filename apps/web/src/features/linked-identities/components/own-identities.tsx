import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../components/layout/section-card.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { useLinkedIdentities } from '../api/list-linked-identities.js';
import { IdentityTable } from './identity-table.js';

/** The accounts of organisations with which the reader signs in; absent for who has none. */
export function OwnIdentities() {
  const { t } = useTranslation('account');
  const { person } = useCurrentSession();
  const identities = useLinkedIdentities(person.id);
  if (identities.isError)
    return <FailureNotice error={identities.error} onReload={() => void identities.refetch()} />;
  if (identities.data === undefined || identities.data.length === 0) return null;
  return (
    <SectionCard title={t('identities.title')}>
      <Text c="dimmed" mb="sm">
        {t('identities.detail')}
      </Text>
      <IdentityTable identities={identities.data} consequence={t('identities.unlinkDetail')} />
    </SectionCard>
  );
}
