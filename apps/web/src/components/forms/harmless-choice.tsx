import { Alert, Checkbox, List, Text } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clientDataFaults } from '../../lib/api/client-data-faults.js';
import { FailureNotice } from '../states/failure-notice.js';

interface HarmlessChoiceProps {
  /** Why the text was not taken; null before it was sent. */
  error: Error | null;
  declared: boolean;
  onDeclare: (declared: boolean) => void;
}

/**
 * What went wrong with a text that others read at once. Where it holds something like client data, the writer
 * may declare it harmless and send it again.
 */
export function HarmlessChoice({ error, declared, onDeclare }: HarmlessChoiceProps) {
  const { t } = useTranslation('app');
  const faults = clientDataFaults(error);
  if (faults.length === 0 && !declared) return <FailureNotice error={error} />;
  return (
    <Alert
      role="alert"
      color="amber"
      radius="lg"
      icon={<IconShieldExclamation size={20} aria-hidden />}
      title={t('harmless.title')}
    >
      <List size="md">
        {[...new Set(faults.map(({ detail }) => detail))].map((detail) => (
          <List.Item key={detail}>{detail}</List.Item>
        ))}
      </List>
      <Text my="xs">{t('harmless.detail')}</Text>
      <Checkbox
        label={t('harmless.declare')}
        checked={declared}
        onChange={(event) => onDeclare(event.currentTarget.checked)}
      />
    </Alert>
  );
}
