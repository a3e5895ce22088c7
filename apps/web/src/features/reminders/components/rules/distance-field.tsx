import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { liesBefore, type MovableStep } from './rule-steps.js';
import { useStepInWords } from './use-step-in-words.js';

/** The furthest that a step lies from its day. */
const furthest = 365;

interface DistanceFieldProps {
  step: MovableStep;
  value?: number;
  onChange?: (value: number) => void;
}

/** How far a step lies from its day; on its own side of it. */
export function DistanceField({ step, value, onChange }: DistanceFieldProps) {
  const { t } = useTranslation('reminders');
  const inWords = useStepInWords();
  const before = liesBefore(step);
  const side = t(`distance.${before ? 'before' : 'after'}.${step.unit}`);
  return (
    <NumberInput
      label={step.to === 'escalation' ? `${side}, ${t('step.escalation')}` : side}
      description={t('distance.usual', { words: inWords({ ...step, distance: step.defaultDistance }) })}
      min={before ? 1 : 0}
      max={furthest}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={value}
      onChange={(typed) => onChange?.(typeof typed === 'number' ? typed : Math.abs(step.defaultDistance))}
    />
  );
}
