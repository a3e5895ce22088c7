import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { announce } from '../../../../lib/announce.js';
import type { Person } from '../../../../lib/api/schema-types.js';
import { useResetSecondFactor } from '../../api/people/reset-second-factor.js';

/** For somebody who lost the phone and the recovery codes: forgets their second step, with a reason that they are told. */
export function ResetSecondStep({ person }: { person: Person }) {
  const { t } = useTranslation('administration');
  const [asked, setAsked] = useState(false);
  const reset = useResetSecondFactor();
  const close = (): void => {
    setAsked(false);
    reset.reset();
  };
  const confirm = (reason: string): void =>
    reset.mutate(
      { personId: person.id, reason },
      {
        onSuccess: () => {
          announce(t('secondStep.done', { name: person.name }));
          close();
        },
      },
    );
  return (
    <>
      <Button variant="subtle" color="brick" onClick={() => setAsked(true)}>
        {t('secondStep.reset')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={close}
        title={t('secondStep.title', { name: person.name })}
        confirmLabel={t('secondStep.reset')}
        reason="required"
        reasonReaders={t('secondStep.readers', { name: person.name })}
        tone="danger"
        pending={reset.isPending}
        error={reset.error}
        onConfirm={confirm}
      >
        <Text>{t('secondStep.detail')}</Text>
      </ConfirmDialog>
    </>
  );
}
