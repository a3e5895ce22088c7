import { Alert, Button, List, Text } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useClientDataTitle } from '../../../../lib/privacy/use-client-data-title.js';
import { useDeclareHarmless } from '../../api/writing/declare-harmless.js';

/** Tells the authors what in their text looks like client data, and lets them declare it harmless. */
export function FindingsNotice({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const titleOf = useClientDataTitle();
  const declare = useDeclareHarmless();
  const open = proposal.findings.filter(({ isHarmless }) => !isHarmless);
  if (open.length === 0) return null;
  return (
    <Alert
      color="amber"
      radius="lg"
      mb="md"
      icon={<IconShieldExclamation size={20} aria-hidden />}
      title={t('findings.title')}
    >
      <List size="md">
        {open.map(({ field, kind, start }) => (
          <List.Item key={`${field}-${start}`}>
            {t('findings.in', { kind: titleOf(kind), field: t(`text.${field}`) })}
          </List.Item>
        ))}
      </List>
      <Text my="xs">{t('findings.detail')}</Text>
      <Button
        size="sm"
        variant="default"
        loading={declare.isPending}
        onClick={() => declare.mutate(proposal, { onSuccess: () => announce(t('findings.done')) })}
      >
        {t('findings.declare')}
      </Button>
      <FailureNotice error={declare.error} />
    </Alert>
  );
}
