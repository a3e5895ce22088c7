import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { FormActions } from '../../../../components/forms/form-actions.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { ReminderRule } from '../../../../lib/api/schema-types.js';
import { useSaveReminderRule } from '../../api/rules.js';
import { DistanceField } from './distance-field.js';
import { chosenDistances, type Distances, distancesOf, movableSteps } from './rule-steps.js';

interface DistanceDialogProps {
  programmeId: string;
  rule: ReminderRule;
  opened: boolean;
  onClose: () => void;
}

/** Moves the steps of a rule nearer to its day, or further from it. */
export function DistanceDialog({ opened, onClose, ...form }: DistanceDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={form.rule.title}>
      {opened ? <DistanceForm {...form} onClose={onClose} /> : null}
    </Dialog>
  );
}

function DistanceForm({ programmeId, rule, onClose }: Omit<DistanceDialogProps, 'opened'>) {
  const { t } = useTranslation('reminders');
  const save = useSaveReminderRule();
  const form = useForm<Distances>({ initialValues: distancesOf(rule) });
  const submit = form.onSubmit((distances) =>
    save.mutate(
      {
        programmeId,
        rule: rule.rule,
        decision: { isOn: rule.isOn, distances: chosenDistances(rule, distances) },
      },
      {
        onSuccess: () => {
          announce(t('rules.saved', { title: rule.title }));
          onClose();
        },
      },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{t('rules.changeDetail')}</Text>
        {movableSteps(rule).map((step) => (
          <DistanceField key={step.step} step={step} {...form.getInputProps(step.step)} />
        ))}
        <FailureNotice error={save.error} />
        <FormActions pending={save.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
