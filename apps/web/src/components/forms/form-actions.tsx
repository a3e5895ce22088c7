import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface FormActionsProps {
  pending: boolean;
  /** What sending the form does; "save" when nothing is given. */
  label?: string;
  onCancel: () => void;
}

/** The buttons under a form: not now, and do it. */
export function FormActions({ pending, label, onCancel }: FormActionsProps) {
  const { t } = useTranslation('app');
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('action.cancel')}
      </Button>
      <Button type="submit" loading={pending}>
        {label ?? t('action.save')}
      </Button>
    </Group>
  );
}
