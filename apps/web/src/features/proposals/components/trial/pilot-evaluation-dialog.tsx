import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { Pilot, PilotOutcome } from '../../../../lib/api/schema-types.js';
import { useEvaluatePilot } from '../../api/deciding/evaluate-pilot.js';

const outcomes: readonly PilotOutcome[] = ['succeeded', 'partly', 'failed'];

interface PilotEvaluationDialogProps {
  proposalId: string;
  /** The pilot that is evaluated; null while the dialog is closed. */
  pilot: Pilot | null;
  onClose: () => void;
}

/** Records what a pilot came to, against its measure. */
export function PilotEvaluationDialog({ proposalId, pilot, onClose }: PilotEvaluationDialogProps) {
  const { t } = useTranslation('proposal-steps');
  return (
    <Dialog opened={pilot !== null} onClose={onClose} size="lg" title={t('pilot.evaluate')}>
      {pilot === null ? null : <EvaluationForm proposalId={proposalId} pilot={pilot} onClose={onClose} />}
    </Dialog>
  );
}

function EvaluationForm({ proposalId, pilot, onClose }: PilotEvaluationDialogProps & { pilot: Pilot }) {
  const { t } = useTranslation(['proposal-steps', 'domain', 'app']);
  const [outcome, setOutcome] = useState<PilotOutcome | null>(null);
  const [evaluation, setEvaluation] = useState('');
  const [tried, setTried] = useState(false);
  const evaluating = useEvaluatePilot();
  const save = (declaration: Declaration): void => {
    setTried(true);
    if (outcome === null || evaluation.trim() === '') return;
    evaluating.mutate(
      { proposalId, pilot, outcome, evaluation, ...declaration },
      {
        onSuccess: () => {
          announce(t('pilot.evaluated'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      submitLabel={t('app:action.save')}
      pending={evaluating.isPending}
      error={evaluating.error}
      onCancel={onClose}
      onSubmit={save}
    >
      <Radio.Group
        label={t('pilot.outcome')}
        description={pilot.measure}
        required
        value={outcome}
        error={tried && outcome === null ? t('app:required') : undefined}
        onChange={(value) => setOutcome(value)}
      >
        <Stack gap="xs" mt="xs">
          {outcomes.map((choice) => (
            <Radio key={choice} size="md" value={choice} label={t(`domain:pilotOutcome.${choice}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('pilot.evaluation')}
        required
        maxLength={10_000}
        value={evaluation}
        error={tried && evaluation.trim() === '' ? t('app:required') : undefined}
        onChange={(event) => setEvaluation(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
