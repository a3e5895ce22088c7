import { useTranslation } from 'react-i18next';
import type { ReminderRuleStep } from '../../../../lib/api/schema-types.js';
import { sideOf } from './rule-steps.js';

/** A step in words: "3 werkdagen ervoor", "1 dag erna, daarna elke week, naar het programmabureau". */
export function useStepInWords(): (step: ReminderRuleStep) => string {
  const { t } = useTranslation('reminders');
  return (step) => {
    const parts = [momentOf(step), repeatOf(step), step.to === 'escalation' ? t('step.escalation') : null];
    return parts.filter((part) => part !== null).join(', ');
  };

  function momentOf(step: ReminderRuleStep): string {
    const side = sideOf(step);
    if (side === 'atOnce' || side === 'onDay') return t(`step.${side}`);
    return t(`step.${side}.${step.unit ?? 'days'}`, { count: Math.abs(step.distance ?? 0) });
  }

  function repeatOf({ everyDays }: ReminderRuleStep): string | null {
    if (everyDays === null) return null;
    return everyDays === 7 ? t('step.weekly') : t('step.every', { count: everyDays });
  }
}
