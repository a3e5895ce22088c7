import { ActionIcon, Group, NumberInput, Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BothLanguages } from './both-languages.js';
import classes from './method-form.module.css';
import { type MethodValues, speakers } from './method-values.js';

interface StepFieldsProps {
  form: UseFormReturnType<MethodValues>;
  /** The place of the step, from 0. */
  index: number;
  /** Of how many. */
  total: number;
  /** Moves the step by this many places; negative is up. */
  onMove: (by: number) => void;
  onRemove: () => void;
}

/** One step of a method: its name, how long it takes, who speaks, and what happens. */
export function StepFields({ form, index, total, onMove, onRemove }: StepFieldsProps) {
  const { t } = useTranslation('methods');
  const number = index + 1;
  const path = `steps.${index}`;
  return (
    <fieldset className={classes.step}>
      <legend className={classes.legend}>{t('form.step', { number })}</legend>
      <div className={classes.acts}>
        <MoveButton number={number} direction="up" isAtEnd={index === 0} onMove={() => onMove(-1)} />
        <MoveButton number={number} direction="down" isAtEnd={number === total} onMove={() => onMove(1)} />
        <ActionIcon
          variant="subtle"
          color="brick"
          size="lg"
          aria-label={t('form.remove', { number })}
          data-disabled={total === 1 || undefined}
          aria-disabled={total === 1}
          onClick={() => (total === 1 ? undefined : onRemove())}
        >
          <IconTrash size={20} />
        </ActionIcon>
      </div>
      <Stack gap="sm">
        <BothLanguages form={form} path={`${path}.title`} label={t('form.stepTitle')} />
        <Group align="flex-start" gap="md">
          <NumberInput
            label={t('form.minutes')}
            required
            min={1}
            max={120}
            allowDecimal={false}
            w="8rem"
            {...form.getInputProps(`${path}.minutes`)}
          />
          <Select
            label={t('form.speaker')}
            required
            allowDeselect={false}
            flex="1 1 12rem"
            maw="22rem"
            data={speakers.map((value) => ({ value, label: t(`speaker.${value}`) }))}
            {...form.getInputProps(`${path}.speaker`)}
          />
        </Group>
        <BothLanguages form={form} path={`${path}.instruction`} label={t('form.instruction')} isLong />
      </Stack>
    </fieldset>
  );
}

interface MoveButtonProps {
  number: number;
  direction: 'up' | 'down';
  /** Whether the step can go no further; the button stays, so that the keyboard does not lose it. */
  isAtEnd: boolean;
  onMove: () => void;
}

function MoveButton({ number, direction, isAtEnd, onMove }: MoveButtonProps) {
  const { t } = useTranslation('methods');
  const Sign = direction === 'up' ? IconArrowUp : IconArrowDown;
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={t(`form.${direction}`, { number })}
      data-disabled={isAtEnd || undefined}
      aria-disabled={isAtEnd}
      onClick={() => (isAtEnd ? undefined : onMove())}
    >
      <Sign size={20} />
    </ActionIcon>
  );
}
