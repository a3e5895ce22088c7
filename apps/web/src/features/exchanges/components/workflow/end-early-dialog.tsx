import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { DateField } from '../../../../components/forms/date-field.js';
import { announce } from '../../../../lib/announce.js';
import type { Exchange } from '../../../../lib/api/schema-types.js';
import { todayIn } from '../../../../lib/dates/today.js';
import { useTransitionExchange } from '../../api/transition-exchange.js';

interface EndEarlyDialogProps {
  exchange: Exchange;
  opened: boolean;
  onClose: () => void;
}

/** Ends a running exchange before its time, with the last day and the reason. */
export function EndEarlyDialog({ exchange, opened, onClose }: EndEarlyDialogProps) {
  const { t } = useTranslation(['exchanges', 'app']);
  const [endedOn, setEndedOn] = useState<string | null>(todayIn(exchange));
  const transition = useTransitionExchange();
  const end = (reason: string): void => {
    if (endedOn === null) return;
    transition.mutate(
      { exchangeId: exchange.id, action: 'end_early', endedOn, reason },
      {
        onSuccess: () => {
          announce(t('endEarly.done', { name: exchange.candidate.name }));
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('endEarly.title', { name: exchange.candidate.name })}
      confirmLabel={t('endEarly.confirm')}
      reason="required"
      tone="danger"
      pending={transition.isPending}
      error={transition.error}
      onConfirm={end}
    >
      <Text>{t('endEarly.detail')}</Text>
      <DateField
        label={t('endEarly.endedOn')}
        required
        minDate={exchange.startsOn}
        maxDate={todayIn(exchange)}
        value={endedOn}
        error={endedOn === null ? t('app:required') : undefined}
        onChange={setEndedOn}
      />
    </ConfirmDialog>
  );
}
