import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/forms/action-button.js';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { StateBadge, type StateTone } from '../../../../components/badges/state-badge.js';
import type { Amendment, Exchange } from '../../../../lib/api/schema-types.js';
import classes from './amendment-list.module.css';
import { SignatureAmendment } from '../agreement/signature-amendment.js';
import { SignatureDialog } from '../agreement/signature-dialog.js';
import { SignatureList } from '../agreement/signature-list.js';
import { TransitionDialog } from '../workflow/transition-dialog.js';

const tones: Record<Amendment['state'], StateTone> = {
  proposed: 'due',
  in_effect: 'done',
  withdrawn: 'resting',
};

/** The amendments of an exchange, newest first; nothing at all while there are none. */
export function AmendmentList({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('exchanges');
  if (exchange.amendments.length === 0) return null;
  const newestFirst = [...exchange.amendments].sort((a, b) => b.number - a.number);
  return (
    <SectionCard title={t('amendments')}>
      <ul>
        {newestFirst.map((amendment) => (
          <li key={amendment.id} className={classes.item}>
            <AmendmentCard exchange={exchange} amendment={amendment} />
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

interface AmendmentCardProps {
  exchange: Exchange;
  amendment: Amendment;
}

function AmendmentCard({ exchange, amendment }: AmendmentCardProps) {
  const { t } = useTranslation(['signatures', 'domain']);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3}>{t('amendment.title', { number: amendment.number })}</Title>
        <StateBadge tone={tones[amendment.state]}>{t(`domain:amendmentState.${amendment.state}`)}</StateBadge>
      </Group>
      <SignatureAmendment exchange={exchange} amendment={amendment} />
      <Text size="sm" c="dimmed">
        {t('amendment.proposedBy', { name: amendment.proposedBy.name })} ·{' '}
        <InstantDay instant={amendment.proposedAt} />
      </Text>
      {amendment.state === 'withdrawn' ? null : <SignatureList signatures={amendment.signatures} />}
      {amendment.state === 'proposed' ? <AmendmentActions exchange={exchange} amendment={amendment} /> : null}
    </Stack>
  );
}

function AmendmentActions({ exchange, amendment }: AmendmentCardProps) {
  const { t } = useTranslation('exchanges');
  const [chosen, setChosen] = useState<'sign' | 'withdraw' | null>(null);
  const close = (): void => setChosen(null);
  return (
    <>
      <Group gap="sm" align="flex-start">
        <ActionButton actions={exchange.actions} name="sign_amendment" onPress={() => setChosen('sign')} />
        <ActionButton
          actions={exchange.actions}
          name="withdraw_amendment"
          variant="subtle"
          color="brick"
          onPress={() => setChosen('withdraw')}
        />
      </Group>
      <SignatureDialog exchange={exchange} amendment={amendment} opened={chosen === 'sign'} onClose={close} />
      <TransitionDialog
        exchange={exchange}
        opened={chosen === 'withdraw'}
        onClose={close}
        action="withdraw_amendment"
        details={{ amendmentId: amendment.id }}
        reason="required"
        tone="danger"
        title={t('withdraw.title', { number: amendment.number })}
        confirmLabel={t('withdraw.confirm')}
        done={t('withdraw.done')}
      >
        {t('withdraw.detail')}
      </TransitionDialog>
    </>
  );
}
