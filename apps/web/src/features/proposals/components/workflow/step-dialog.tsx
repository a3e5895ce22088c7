import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { Action, Proposal, ProposalAction } from '../../../../lib/api/schema-types.js';
import { addDays } from '../../../../lib/dates/calendar-day.js';
import { currentDay } from '../../../../lib/dates/today.js';
import { useTransitionProposal, type ProposalStep } from '../../api/deciding/transition-proposal.js';
import { TargetField } from './target-field.js';

/** An action that belongs to the workflow of proposals. */
export type StepAction = Omit<Action, 'action'> & { action: string };
type Moved = Pick<Proposal, 'id' | 'title' | 'cohortId'>;

interface StepDialogProps {
  proposal: Moved;
  /** The step to take; null while none is chosen. */
  action: StepAction | null;
  onClose: () => void;
  /** Called after the dialog has closed because the step was taken. */
  onTaken?: () => void;
}

/** Takes a step of the workflow, and asks what that step requires: a reason, a day, another proposal. */
export function StepDialog({ proposal, action, onClose, onTaken }: StepDialogProps) {
  return (
    <Dialog opened={action !== null} onClose={onClose} title={action?.title} size="lg">
      {action === null ? null : (
        <StepForm proposal={proposal} action={action} onClose={onClose} onTaken={onTaken} />
      )}
    </Dialog>
  );
}

interface StepFormProps extends StepDialogProps {
  action: StepAction;
}

const isFinal = (name: ProposalAction): boolean => name === 'withdraw' || name === 'merge';

function StepForm({ proposal, action, onClose, onTaken }: StepFormProps) {
  const { t } = useTranslation(['proposal-steps', 'app']);
  const name = action.action as ProposalAction;
  const [given, setGiven] = useState<Pick<ProposalStep, 'reason' | 'wakesOn' | 'targetId'>>({});
  const [tried, setTried] = useState(false);
  const transition = useTransitionProposal();
  const asks = (field: keyof typeof given): boolean => action.requires.includes(field);
  const missing = (field: keyof typeof given): boolean => asks(field) && !given[field]?.trim();
  const fault = (field: keyof typeof given): string | undefined =>
    tried && missing(field) ? t('app:required') : undefined;
  const take = (declaration: Declaration): void => {
    setTried(true);
    if (missing('reason') || missing('wakesOn') || missing('targetId')) return;
    transition.mutate(
      { proposalId: proposal.id, action: name, ...given, ...declaration },
      {
        onSuccess: ({ stateTitle }) => {
          announce(t('step.done', { state: stateTitle }));
          onClose();
          onTaken?.();
        },
      },
    );
  };
  return (
    <DialogForm
      submitLabel={action.title}
      tone={isFinal(name) ? 'danger' : 'plain'}
      pending={transition.isPending}
      error={transition.error}
      onCancel={onClose}
      onSubmit={take}
    >
      <Text fw={650}>{proposal.title}</Text>
      <Text>{t(`step.detail.${name}`)}</Text>
      {asks('targetId') ? (
        <TargetField
          proposal={proposal}
          error={fault('targetId')}
          onChange={(targetId) => setGiven({ ...given, targetId })}
        />
      ) : null}
      {asks('wakesOn') ? (
        <DateField
          label={t('step.wakesOn')}
          required
          minDate={addDays(currentDay(), 1)}
          value={given.wakesOn ?? null}
          error={fault('wakesOn')}
          onChange={(wakesOn) => setGiven({ ...given, wakesOn: wakesOn ?? undefined })}
        />
      ) : null}
      {asks('reason') ? (
        <Textarea
          label={t('app:reason.label')}
          description={t('app:reason.description')}
          required
          data-autofocus
          maxLength={10_000}
          value={given.reason ?? ''}
          error={fault('reason')}
          onChange={(event) => setGiven({ ...given, reason: event.currentTarget.value })}
        />
      ) : null}
    </DialogForm>
  );
}
