import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { announce } from '../../../../lib/announce.js';
import type { Exchange } from '../../../../lib/api/schema-types.js';
import { useTransitionExchange, type ExchangeStep } from '../../api/transition-exchange.js';

interface TransitionDialogProps {
  exchange: Exchange;
  opened: boolean;
  onClose: () => void;
  action: ExchangeStep['action'];
  /** What the step carries besides a reason. */
  details?: Pick<ExchangeStep, 'amendmentId'>;
  reason?: 'required' | 'none';
  tone?: 'danger' | 'plain';
  title: string;
  confirmLabel: string;
  /** What is said when it worked. */
  done: string;
  /** What will happen, in a sentence. */
  children: ReactNode;
}

/** Confirms a step of the workflow, with a reason where it needs one, and takes it. */
export function TransitionDialog(props: TransitionDialogProps) {
  const {
    exchange,
    opened,
    onClose,
    action,
    details,
    reason = 'none',
    tone,
    title,
    confirmLabel,
    done,
    children,
  } = props;
  const transition = useTransitionExchange();
  const take = (words: string): void =>
    transition.mutate(
      { exchangeId: exchange.id, action, ...details, ...(reason === 'required' ? { reason: words } : {}) },
      {
        onSuccess: () => {
          announce(done);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={title}
      confirmLabel={confirmLabel}
      reason={reason}
      tone={tone}
      pending={transition.isPending}
      error={transition.error}
      onConfirm={take}
    >
      <Text>{children}</Text>
    </ConfirmDialog>
  );
}
