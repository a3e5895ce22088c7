import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionButton } from '../../../../components/forms/action-button.js';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';
import { useRemoveCase, useTakeCaseAction } from '../../api/writing/take-case-action.js';
import { BringDialog } from './bring-dialog.js';

/** Brings a case, takes it back, or removes it. */
export function CaseActs({ item }: { item: IntervisionCase }) {
  const { t } = useTranslation('intervision');
  const [bringing, { open: bring, close: stay }] = useDisclosure(false);
  const taking = useTakeCaseAction();
  const takeBack = () =>
    taking.mutate(
      { caseId: item.id, action: 'take_back' },
      { onSuccess: () => announce(t('takeBack.done')) },
    );
  return (
    <>
      <ActionButton actions={item.actions} name="bring" onPress={bring}>
        {t('bring.open')}
      </ActionButton>
      <ActionButton
        actions={item.actions}
        name="take_back"
        variant="default"
        loading={taking.isPending}
        onPress={takeBack}
      />
      {item.permissions.includes('remove') ? <RemoveCase item={item} /> : null}
      <FailureNotice error={taking.error} />
      <BringDialog item={item} opened={bringing} onClose={stay} />
    </>
  );
}

function RemoveCase({ item: { id, version } }: { item: IntervisionCase }) {
  const { t } = useTranslation(['intervision', 'app']);
  const [asked, { open: ask, close: stay }] = useDisclosure(false);
  const removing = useRemoveCase();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    announce(t('remove.done'));
    await navigate('/intervision-cases', { replace: true });
  };
  return (
    <>
      <Button variant="subtle" color="brick" onClick={ask}>
        {t('app:action.remove')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={stay}
        title={t('remove.title')}
        confirmLabel={t('app:action.remove')}
        tone="danger"
        pending={removing.isPending}
        error={removing.error}
        onConfirm={() => removing.mutate({ id, version }, { onSuccess: () => void leave() })}
      >
        {t('remove.detail')}
      </ConfirmDialog>
    </>
  );
}
