import '@mantine/dates/styles.css';
import { TimePicker, type TimePickerProps } from '@mantine/dates';
import { useTranslation } from 'react-i18next';

interface TimeFieldProps extends TimePickerProps {
  label: string;
}

/**
 * A field for a time of day; its value is `HH:mm`, or empty. It counts to 24 whatever the language of the browser; the
 * digits "0930" fill all of it.
 */
export function TimeField(props: TimeFieldProps) {
  const { t } = useTranslation('app');
  const { label } = props;
  return (
    <TimePicker
      size="md"
      format="24h"
      styles={{ field: { fontFamily: 'inherit', fontVariantNumeric: 'tabular-nums' } }}
      hoursInputLabel={t('time.hours', { label })}
      minutesInputLabel={t('time.minutes', { label })}
      {...props}
    />
  );
}
