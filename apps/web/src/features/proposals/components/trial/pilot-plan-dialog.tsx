import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { Pilot, Proposal } from '../../../../lib/api/schema-types.js';
import { usePlanPilot } from '../../api/deciding/plan-pilot.js';
import { completePlan, planValues } from './pilot-plan.js';
import { PilotPlanFields } from './pilot-plan-fields.js';

interface PilotPlanDialogProps {
  proposal: Proposal;
  /** The pilot whose plan is changed; undefined for a new one. */
  pilot: Pilot | undefined;
  opened: boolean;
  onClose: () => void;
}

/** Plans a pilot: who, where, when, and by what its success is measured. */
export function PilotPlanDialog({ proposal, pilot, opened, onClose }: PilotPlanDialogProps) {
  const { t } = useTranslation('proposal-steps');
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t(pilot === undefined ? 'pilot.plan' : 'pilot.change')}
    >
      <PilotPlanForm proposal={proposal} pilot={pilot} onClose={onClose} />
    </Dialog>
  );
}

function PilotPlanForm({ proposal, pilot, onClose }: Omit<PilotPlanDialogProps, 'opened'>) {
  const { t } = useTranslation(['proposal-steps', 'app']);
  const [values, setValues] = useState(() => planValues(proposal, pilot));
  const [tried, setTried] = useState(false);
  const planning = usePlanPilot();
  const save = (declaration: Declaration): void => {
    setTried(true);
    const plan = completePlan(values);
    if (plan === null) return;
    planning.mutate(
      { proposalId: proposal.id, pilot, plan: { ...plan, ...declaration } },
      {
        onSuccess: () => {
          announce(t('pilot.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      submitLabel={t('app:action.save')}
      pending={planning.isPending}
      error={planning.error}
      onCancel={onClose}
      onSubmit={save}
    >
      <PilotPlanFields
        programmeId={proposal.programmeId}
        values={values}
        tried={tried}
        onChange={(change) => setValues({ ...values, ...change })}
      />
    </DialogForm>
  );
}
