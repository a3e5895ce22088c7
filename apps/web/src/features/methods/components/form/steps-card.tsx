import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { moveItem } from '../../../../lib/lists/move-item.js';
import { minutesOfSteps } from '../minutes-of-steps.js';
import { emptyStep, type MethodValues } from './method-values.js';
import { StepFields } from './step-fields.js';

/** The most steps that a method has. */
const mostSteps = 30;

/** The steps of a method in their order, and how long they take together. */
export function StepsCard({ form }: { form: UseFormReturnType<MethodValues> }) {
  const { t } = useTranslation('methods');
  const [moved, setMoved] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);
  const { steps } = form.values;
  const total = minutesOfSteps(steps.map(({ minutes }) => ({ minutes: Number(minutes) })));
  const move = (from: number, to: number): void => {
    form.clearErrors();
    form.setFieldValue('steps', moveItem(steps, from, to));
    setMoved(t('form.moved', { number: to + 1, total: steps.length }));
  };
  const remove = (index: number): void => {
    form.removeListItem('steps', index);
    // The button that was pressed is gone, and would take the keyboard with it.
    addButton.current?.focus({ preventScroll: true });
  };
  return (
    <SectionCard
      title={t('form.steps')}
      aside={
        <Text role="status" fw={600}>
          {t('form.together', { count: total })}
        </Text>
      }
    >
      <Stack gap="lg">
        {steps.map(({ place }, index) => (
          <StepFields
            key={place}
            form={form}
            index={index}
            total={steps.length}
            onMove={(by) => move(index, index + by)}
            onRemove={() => remove(index)}
          />
        ))}
        <VisuallyHidden role="status">{moved}</VisuallyHidden>
        {steps.length < mostSteps ? (
          <Group>
            <Button
              ref={addButton}
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => form.insertListItem('steps', emptyStep())}
            >
              {t('form.addStep')}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </SectionCard>
  );
}
