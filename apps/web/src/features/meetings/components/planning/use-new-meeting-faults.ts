import type { FormErrors } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { NewMeetingValues } from './new-meeting-values.js';

/** What is missing in the agenda and among the guests of a new meeting, by the path of its field. */
export function useNewMeetingFaults(): (values: NewMeetingValues) => FormErrors {
  const { t } = useTranslation('app');
  return ({ kind, agenda, guests }) => {
    const missing = [
      ...agenda.flatMap(({ title }, index) => (title.trim() === '' ? [`agenda.${index}.title`] : [])),
      ...(kind === 'peer_intervision' ? [] : guests).flatMap(({ name, email }, index) => [
        ...(name.trim() === '' ? [`guests.${index}.name`] : []),
        ...(email.trim() === '' ? [`guests.${index}.email`] : []),
      ]),
    ];
    return Object.fromEntries(missing.map((path) => [path, t('required')]));
  };
}
