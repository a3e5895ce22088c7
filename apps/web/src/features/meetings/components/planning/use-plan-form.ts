import { type FormErrors, useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { minutesBetween, type MeetingPlan } from './meeting-plan.js';

/**
 * A form for a plan, which checks what can be checked before it is sent.
 * @param faultsBesides what is wrong besides when, where and who leads, by the path of its field
 */
export function usePlanForm<Values extends MeetingPlan>(
  initialValues: Values,
  faultsBesides: (values: Values) => FormErrors = () => ({}),
): UseFormReturnType<Values> {
  const { t } = useTranslation(['meeting-planning', 'app']);
  const missing = (value: string | null): string | null =>
    value === null || value.trim() === '' ? t('app:required') : null;
  return useForm<Values>({
    initialValues,
    validate: (values) => ({
      title: missing(values.title),
      leaderId: missing(values.leaderId),
      day: missing(values.day),
      startTime: missing(values.startTime),
      endTime:
        missing(values.endTime) ??
        (values.startTime === '' || minutesBetween(values.startTime, values.endTime) > 0
          ? null
          : t('endsBeforeStart')),
      ...faultsBesides(values),
    }),
  });
}
