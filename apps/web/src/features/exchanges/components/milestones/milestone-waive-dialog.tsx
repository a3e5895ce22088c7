import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';

interface MilestoneWaiveDialogProps {
  opened: boolean;
  title: string;
  pending: boolean;
  error: Error | null;
  onClose: () => void;
  onWaive: (reason: string) => void;
}

/** Asks why a milestone no longer counts. */
export function MilestoneWaiveDialog({ title, onWaive, ...dialog }: MilestoneWaiveDialogProps) {
  const { t } = useTranslation('milestones');
  return (
    <ConfirmDialog
      {...dialog}
      title={t('waiveTitle')}
      confirmLabel={t('waive')}
      reason="required"
      onConfirm={onWaive}
    >
      <Text>{t('waiveDetail', { title })}</Text>
    </ConfirmDialog>
  );
}
