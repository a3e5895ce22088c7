import { Anchor, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The acts of a card, with the way to the whole proposal beside them. */
export function DecisionActs({ proposalId, children }: { proposalId: string; children: ReactNode }) {
  const { t } = useTranslation('decisions');
  return (
    <Group mt="md" gap="sm">
      {children}
      <Anchor component={Link} to={`/proposals/${proposalId}`}>
        {t('proposal.whole')}
      </Anchor>
    </Group>
  );
}
