import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { AdoptionCheck, CheckOutcome } from '../../../../lib/api/schema-types.js';
import { useAnswerCheck } from '../../api/deciding/answer-check.js';

const outcomes: readonly CheckOutcome[] = ['stands', 'partly', 'lapsed'];

interface CheckDialogProps {
  proposalId: string;
  /** The check that is answered; null while the dialog is closed. */
  check: AdoptionCheck | null;
  onClose: () => void;
}

/** Asks whether the change still stands in an organisation, and how that is known. */
export function CheckDialog({ proposalId, check, onClose }: CheckDialogProps) {
  const { t } = useTranslation('proposal-steps');
  const title = check === null ? '' : t('check.dialog', { organisation: check.organisation.shortName });
  return (
    <Dialog opened={check !== null} onClose={onClose} size="lg" title={title}>
      {check === null ? null : <CheckForm proposalId={proposalId} check={check} onClose={onClose} />}
    </Dialog>
  );
}

function CheckForm({ proposalId, check, onClose }: CheckDialogProps & { check: AdoptionCheck }) {
  const { t } = useTranslation(['proposal-steps', 'app']);
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const answering = useAnswerCheck();
  const save = (declaration: Declaration): void => {
    setTried(true);
    if (outcome === null || note.trim() === '') return;
    answering.mutate(
      { proposalId, check, outcome, note, ...declaration },
      {
        onSuccess: () => {
          announce(t('check.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      submitLabel={t('check.answer')}
      pending={answering.isPending}
      error={answering.error}
      onCancel={onClose}
      onSubmit={save}
    >
      <Radio.Group
        label={t('check.outcome')}
        required
        value={outcome}
        error={tried && outcome === null ? t('app:required') : undefined}
        onChange={(value) => setOutcome(value)}
      >
        <Stack gap="xs" mt="xs">
          {outcomes.map((choice) => (
            <Radio key={choice} size="md" value={choice} label={t(`check.${choice}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('check.note')}
        required
        maxLength={10_000}
        value={note}
        error={tried && note.trim() === '' ? t('app:required') : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
