import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { announce } from '../../../../lib/announce.js';
import type { Pilot, PilotOutcome } from '../../../../lib/api/schema-types.js';
import { useEvaluatePilot } from '../../api/deciding/evaluate-pilot.js';
import { OutcomeForm } from '../workflow/outcome-form.js';

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
  const evaluating = useEvaluatePilot();
  return (
    <OutcomeForm
      question={t('pilot.outcome')}
      measure={pilot.measure}
      outcomes={outcomes.map((value) => ({ value, label: t(`domain:pilotOutcome.${value}`) }))}
      grounds={t('pilot.evaluation')}
      submitLabel={t('app:action.save')}
      pending={evaluating.isPending}
      error={evaluating.error}
      onCancel={onClose}
      onSave={(outcome, evaluation, declaration) =>
        evaluating.mutate(
          { proposalId, pilot, outcome, evaluation, ...declaration },
          {
            onSuccess: () => {
              announce(t('pilot.evaluated'));
              onClose();
            },
          },
        )
      }
    />
  );
}
