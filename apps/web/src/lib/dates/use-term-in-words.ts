import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** From how many working days late on we count in weeks: nobody reads "46 working days late". */
const countWeeksFrom = 10;
const workingDaysPerWeek = 5;

/**
 * How far a term is away, in words: "over 3 werkdagen", "vandaag", "2 werkdagen te laat", "9 weken te laat".
 * Counts working days, as the server gives them; negative is late.
 */
export function useTermInWords(): (workingDaysLeft: number) => string {
  const { t } = useTranslation('app');
  return useCallback(
    (workingDaysLeft) => {
      if (workingDaysLeft === 0) return t('term.today');
      if (workingDaysLeft > 0) return t('term.in', { count: workingDaysLeft });
      if (-workingDaysLeft < countWeeksFrom) return t('term.late', { count: -workingDaysLeft });
      return t('term.weeksLate', { count: Math.floor(-workingDaysLeft / workingDaysPerWeek) });
    },
    [t],
  );
}
