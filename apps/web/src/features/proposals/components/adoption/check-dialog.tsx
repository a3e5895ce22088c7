import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { announce } from '../../../../lib/announce.js';
import type { AdoptionCheck, CheckOutcome } from '../../../../lib/api/schema-types.js';
import { useAnswerCheck } from '../../api/deciding/answer-check.js';
import { OutcomeForm } from '../workflow/outcome-form.js';

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
  const { t } = useTranslation('proposal-steps');
  const answering = useAnswerCheck();
  return (
    <OutcomeForm
      question={t('check.outcome')}
      outcomes={outcomes.map((value) => ({ value, label: t(`check.${value}`) }))}
      grounds={t('check.note')}
      submitLabel={t('check.answer')}
      pending={answering.isPending}
      error={answering.error}
      onCancel={onClose}
      onSave={(outcome, note, declaration) =>
        answering.mutate(
          { proposalId, check, outcome, note, ...declaration },
          {
            onSuccess: () => {
              announce(t('check.saved'));
              onClose();
            },
          },
        )
      }
    />
  );
}
