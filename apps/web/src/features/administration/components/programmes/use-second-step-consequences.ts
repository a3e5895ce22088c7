import { useTranslation } from 'react-i18next';
import { useSecondFactorFigures } from '../../api/programmes/get-second-factor-figures.js';

/** What it means to ask everybody of a programme for a second step, and for how many people: a number, never who. */
export function useSecondStepConsequences(programmeId: string): string {
  const { t } = useTranslation('administration');
  const { data: figures } = useSecondFactorFigures(programmeId);
  const meaning = t('settings.secondFactorDetail');
  if (figures === undefined) return meaning;
  if (figures.without === null) return `${meaning} ${t('settings.secondFactorFewPeople')}`;
  return `${meaning} ${t('settings.secondFactorWithout', { count: figures.without, people: figures.people })}`;
}
