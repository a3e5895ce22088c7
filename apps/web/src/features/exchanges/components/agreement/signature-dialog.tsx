import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/forms/action-button.js';
import { Dialog } from '../../../../components/forms/dialog.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import { isStale } from '../../../../lib/api/api-problem.js';
import type { Amendment, Exchange } from '../../../../lib/api/schema-types.js';
import { useTransitionExchange } from '../../api/transition-exchange.js';
import { SignatureAgreement } from './signature-agreement.js';
import { SignatureAmendment } from './signature-amendment.js';
import { SignatureList } from './signature-list.js';

interface SignatureDialogProps {
  exchange: Exchange;
  /** The amendment to sign; without it the agreement itself is shown. */
  amendment?: Amendment;
  opened: boolean;
  onClose: () => void;
}

/** Shows exactly what is signed, who signed before, and the button that signs. */
export function SignatureDialog({ exchange, amendment, opened, onClose }: SignatureDialogProps) {
  const { t } = useTranslation('signatures');
  const title =
    amendment === undefined
      ? t('dialog.title', { version: exchange.agreementVersion })
      : t('amendment.title', { number: amendment.number });
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size="lg">
      <Stack>
        <Text c="dimmed">{amendment === undefined ? t('dialog.explain') : t('amendment.explain')}</Text>
        {amendment === undefined ? (
          <SignatureAgreement exchange={exchange} />
        ) : (
          <SignatureAmendment exchange={exchange} amendment={amendment} />
        )}
        <Title order={3}>{t('dialog.others')}</Title>
        <SignatureList
          signatures={(amendment ?? exchange).signatures}
          voided={amendment === undefined ? exchange.voidedSignatures : 0}
        />
        <SignButton exchange={exchange} amendment={amendment} onSigned={onClose} />
      </Stack>
    </Dialog>
  );
}

interface SignButtonProps {
  exchange: Exchange;
  amendment: Amendment | undefined;
  onSigned: () => void;
}

function SignButton({ exchange, amendment, onSigned }: SignButtonProps) {
  const { t } = useTranslation('signatures');
  const transition = useTransitionExchange();
  const sign = (): void =>
    transition.mutate(
      amendment === undefined
        ? { exchangeId: exchange.id, action: 'sign', agreementVersion: exchange.agreementVersion }
        : { exchangeId: exchange.id, action: 'sign_amendment', amendmentId: amendment.id },
      {
        onSuccess: () => {
          announce(amendment === undefined ? t('dialog.done') : t('amendment.done'));
          onSigned();
        },
      },
    );
  return (
    <>
      <FailureNotice
        error={transition.error}
        onReload={isStale(transition.error) ? () => window.location.reload() : undefined}
      />
      <Group justify="flex-end">
        <ActionButton
          actions={exchange.actions}
          name={amendment === undefined ? 'sign' : 'sign_amendment'}
          loading={transition.isPending}
          onPress={sign}
        >
          {amendment === undefined
            ? t('dialog.sign', { version: exchange.agreementVersion })
            : t('amendment.sign')}
        </ActionButton>
      </Group>
    </>
  );
}
