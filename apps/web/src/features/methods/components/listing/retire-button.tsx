import { Button, Text } from '@mantine/core';
import { IconArchive, IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { announce } from '../../../../lib/announce.js';
import type { IntervisionMethod } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { useChangeMethod } from '../../api/change-method.js';

/** Retires a method of the programme, or takes it back into use; asked once more, with what follows from it. */
export function RetireButton({ method }: { method: IntervisionMethod }) {
  const { t } = useTranslation('methods');
  const name = method.title[useLanguage()];
  const [opened, setOpened] = useState(false);
  const change = useChangeMethod();
  const { id, version, isRetired } = method;
  const act = isRetired ? 'restore' : 'retire';
  const Sign = isRetired ? IconArrowBackUp : IconArchive;
  const close = (): void => {
    setOpened(false);
    change.reset();
  };
  const confirm = (): void => {
    if (id === null || version === null) return;
    change.mutate(
      { id, version, change: { isRetired: !isRetired } },
      {
        onSuccess: () => {
          announce(t(`${act}.done`));
          close();
        },
      },
    );
  };
  return (
    <>
      <Button
        variant="subtle"
        size="sm"
        leftSection={<Sign size={18} aria-hidden />}
        aria-label={t(`${act}.one`, { name })}
        onClick={() => setOpened(true)}
      >
        {t(`${act}.act`)}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t(`${act}.title`, { name })}
        confirmLabel={t(`${act}.act`)}
        pending={change.isPending}
        error={change.error}
        onConfirm={confirm}
      >
        <Text>{t(`${act}.detail`)}</Text>
      </ConfirmDialog>
    </>
  );
}
