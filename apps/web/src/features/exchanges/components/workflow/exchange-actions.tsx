import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/forms/action-button.js';
import type { Exchange } from '../../../../lib/api/schema-types.js';
import { AmendDialog } from '../amendments/amend-dialog.js';
import { EndEarlyDialog } from './end-early-dialog.js';
import { SignatureDialog } from '../agreement/signature-dialog.js';
import { TransitionDialog } from './transition-dialog.js';

type ActionName = 'sign' | 'start' | 'complete' | 'amend' | 'end_early' | 'cancel';

/** The steps of the workflow that the reader may take with the exchange as a whole, each behind its dialog. */
export function ExchangeActions({ exchange }: { exchange: Exchange }) {
  const [chosen, setChosen] = useState<ActionName | null>(null);
  const { actions } = exchange;
  return (
    <>
      <Group gap="sm" align="flex-start">
        <ActionButton actions={actions} name="sign" onPress={() => setChosen('sign')} />
        <ActionButton actions={actions} name="start" onPress={() => setChosen('start')} />
        <ActionButton actions={actions} name="complete" onPress={() => setChosen('complete')} />
        <ActionButton actions={actions} name="amend" variant="default" onPress={() => setChosen('amend')} />
        <ActionButton
          actions={actions}
          name="end_early"
          variant="subtle"
          color="brick"
          onPress={() => setChosen('end_early')}
        />
        <ActionButton
          actions={actions}
          name="cancel"
          variant="subtle"
          color="brick"
          onPress={() => setChosen('cancel')}
        />
      </Group>
      <ChosenDialog exchange={exchange} chosen={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

interface ChosenDialogProps {
  exchange: Exchange;
  chosen: ActionName | null;
  onClose: () => void;
}

function ChosenDialog({ exchange, chosen, onClose }: ChosenDialogProps) {
  const { t } = useTranslation('exchanges');
  const dialog = { exchange, onClose };
  const words = { name: exchange.candidate.name };
  return (
    <>
      <SignatureDialog {...dialog} opened={chosen === 'sign'} />
      <TransitionDialog
        {...dialog}
        opened={chosen === 'start'}
        action="start"
        title={t('start.title', words)}
        confirmLabel={t('start.confirm')}
        done={t('start.done', words)}
      >
        {t('start.detail')}
      </TransitionDialog>
      <TransitionDialog
        {...dialog}
        opened={chosen === 'complete'}
        action="complete"
        title={t('complete.title', words)}
        confirmLabel={t('complete.confirm')}
        done={t('complete.done', words)}
      >
        {t('complete.detail')}
      </TransitionDialog>
      <TransitionDialog
        {...dialog}
        opened={chosen === 'cancel'}
        action="cancel"
        reason="required"
        tone="danger"
        title={t('cancel.title', words)}
        confirmLabel={t('cancel.confirm')}
        done={t('cancel.done', words)}
      >
        {t('cancel.detail')}
      </TransitionDialog>
      <AmendDialog {...dialog} opened={chosen === 'amend'} />
      <EndEarlyDialog {...dialog} opened={chosen === 'end_early'} />
    </>
  );
}
