import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDateFormats } from '../../../../../lib/dates/use-date-formats.js';

interface RestoredNoticeProps {
  /** When it was written. */
  at: string;
  onSettle: (choice: 'keep' | 'discard') => void;
}

/** Says that what was typed before is back, and lets its author throw it away. */
export function RestoredNotice({ at, onSettle }: RestoredNoticeProps) {
  const { t } = useTranslation('proposal-editing');
  const { instant } = useDateFormats();
  return (
    <Alert
      role="status"
      color="petrol"
      radius="lg"
      mb="md"
      icon={<IconHistory size={20} aria-hidden />}
      title={t('restored.title')}
    >
      <Text>{t('restored.detail', { at: instant(at) })}</Text>
      <Group gap="sm" mt="sm">
        <Button size="sm" variant="default" onClick={() => onSettle('keep')}>
          {t('restored.keep')}
        </Button>
        <Button size="sm" variant="subtle" color="brick" onClick={() => onSettle('discard')}>
          {t('restored.discard')}
        </Button>
      </Group>
    </Alert>
  );
}
