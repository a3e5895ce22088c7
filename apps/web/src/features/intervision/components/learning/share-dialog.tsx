import { Checkbox, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';
import { useShareLearningPoints } from '../../api/writing/share-learning-points.js';

interface ShareDialogProps {
  item: Pick<IntervisionCase, 'id' | 'learningPoints'>;
  cohortName: string;
  opened: boolean;
  onClose: () => void;
}

/** Lets the owner choose the words that leave the room, and says who will read them. */
export function ShareDialog({ opened, onClose, ...about }: ShareDialogProps) {
  const { t } = useTranslation('intervision');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('share.title')} size="lg">
      <ShareForm {...about} onClose={onClose} />
    </Dialog>
  );
}

function ShareForm({ item, cohortName, onClose }: Omit<ShareDialogProps, 'opened'>) {
  const { t } = useTranslation(['intervision', 'app']);
  const [body, setBody] = useState(item.learningPoints);
  const [isSure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const sharing = useShareLearningPoints();
  const send = (declaration: Declaration): void => {
    setTried(true);
    if (body.trim() === '' || !isSure) return;
    sharing.mutate(
      { caseId: item.id, body, ...declaration },
      {
        onSuccess: () => {
          announce(t('share.done'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      submitLabel={t('share.submit')}
      pending={sharing.isPending}
      error={sharing.error}
      onCancel={onClose}
      onSubmit={send}
    >
      <Text>{t('share.readers', { cohort: cohortName })}</Text>
      <Text>{t('share.stays')}</Text>
      <Textarea
        label={t('share.words')}
        description={t('share.wordsDetail')}
        required
        minRows={4}
        maxLength={10_000}
        value={body}
        error={tried && body.trim() === '' ? t('app:required') : undefined}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Checkbox
        label={t('share.sure')}
        checked={isSure}
        error={tried && !isSure ? t('share.sureRequired') : undefined}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
    </DialogForm>
  );
}
