import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';
import { useTakeCaseAction } from '../../api/writing/take-case-action.js';

interface CloseCaseDialogProps {
  item: Pick<IntervisionCase, 'id'>;
  opened: boolean;
  onClose: () => void;
}

/** Ends the work on a case with what was learnt, which stays in the room. */
export function CloseCaseDialog({ item, opened, onClose }: CloseCaseDialogProps) {
  const { t } = useTranslation('intervision');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('close.title')} size="lg">
      <CloseCaseForm caseId={item.id} onClose={onClose} />
    </Dialog>
  );
}

function CloseCaseForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation(['intervision', 'app']);
  const [learningPoints, setLearningPoints] = useState('');
  const [tried, setTried] = useState(false);
  const taking = useTakeCaseAction();
  const send = (declaration: Declaration): void => {
    setTried(true);
    if (learningPoints.trim() === '') return;
    taking.mutate(
      { caseId, action: 'close', learningPoints, ...declaration },
      {
        onSuccess: () => {
          announce(t('close.done'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      submitLabel={t('close.submit')}
      pending={taking.isPending}
      error={taking.error}
      onCancel={onClose}
      onSubmit={send}
    >
      <Text>{t('close.detail')}</Text>
      <Textarea
        label={t('close.learningPoints')}
        description={t('close.learningPointsDetail')}
        required
        data-autofocus
        minRows={4}
        maxLength={10_000}
        value={learningPoints}
        error={tried && learningPoints.trim() === '' ? t('app:required') : undefined}
        onChange={(event) => setLearningPoints(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
