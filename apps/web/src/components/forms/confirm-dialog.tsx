import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.js';
import { FailureNotice } from '../states/failure-notice.js';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  /** The question, as a full sentence or as the act itself ("Uitwisseling annuleren"). */
  title: string;
  /** The act, as a verb ("Annuleren"). */
  confirmLabel: string;
  /** Whether a reason is asked, which then has to be given. */
  reason?: 'required' | 'none';
  /** Who will read the reason; everybody who reads the history when nothing is given. */
  reasonReaders?: string;
  /** `danger` for what cannot be undone. */
  tone?: 'danger' | 'plain';
  pending: boolean;
  error: Error | null;
  /** Called with the trimmed reason, which is empty when none is asked. */
  onConfirm: (reason: string) => void;
  /** What will happen, and fields that the act needs besides a reason. */
  children?: ReactNode;
}

/** Asks once more, with a reason where the history must hold one. What was typed stays until it closes. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <ConfirmForm {...props} />
    </Dialog>
  );
}

function ConfirmForm({
  onClose,
  confirmLabel,
  reason = 'none',
  reasonReaders,
  tone = 'plain',
  pending,
  error,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const { t } = useTranslation('app');
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const confirm = (): void => {
    const given = words.trim();
    setMissing(reason === 'required' && given === '');
    if (reason === 'none' || given !== '') onConfirm(given);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <Stack>
        {children}
        {reason === 'required' ? (
          <Textarea
            label={t('reason.label')}
            description={reasonReaders ?? t('reason.description')}
            required
            data-autofocus
            value={words}
            error={missing ? t('reason.required') : undefined}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        ) : null}
        <FailureNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={pending} color={tone === 'danger' ? 'brick' : undefined}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
