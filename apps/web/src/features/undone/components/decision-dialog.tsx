import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/forms/confirm-dialog.js';
import { announce } from '../../../lib/announce.js';
import { useDecideUndone } from '../api/decide-undone.js';
import type { UndoneList } from '../api/list-undone.js';
import type { Decision } from './undone-table.js';

/** What is to be decided about. */
export interface Deciding {
  id: string;
  title: string;
  decision: Decision;
}

interface DecisionDialogProps {
  list: UndoneList;
  deciding: Deciding;
  onClose: () => void;
}

/** Asks once more before something is tried again, and for the reason before it is left at that. */
export function DecisionDialog({ list, deciding: { id, title, decision }, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('undone');
  const decide = useDecideUndone(list);
  const leaves = decision === 'left';
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(leaves ? 'leaveTitle' : 'tryAgainTitle', { title })}
      confirmLabel={t(leaves ? 'leave' : 'tryAgain')}
      reason={leaves ? 'required' : 'none'}
      pending={decide.isPending}
      error={decide.error}
      onConfirm={(because) =>
        decide.mutate(
          { id, state: decision, ...(leaves ? { because } : {}) },
          {
            onSuccess: () => {
              announce(t(leaves ? 'leftDone' : 'tryingDone', { title }));
              onClose();
            },
          },
        )
      }
    >
      <Text>{t(leaves ? 'leaveDetail' : `tryAgainDetail.${list}`)}</Text>
    </ConfirmDialog>
  );
}
