import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/forms/confirm-dialog.js';
import type { ConfirmedSecondFactor } from '../api/confirm-authenticator.js';
import { useAddPasskey } from '../api/passkeys.js';
import { PasskeyFailure } from './passkey-failure.js';

interface AddPasskeyDialogProps {
  onAdded: (confirmed: ConfirmedSecondFactor) => void;
  onClose: () => void;
}

/** Asks for a name by which the reader will know the passkey, and then has the browser make it. */
export function AddPasskeyDialog({ onAdded, onClose }: AddPasskeyDialogProps) {
  const { t } = useTranslation(['second-step', 'app']);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const add = useAddPasskey();
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('passkeys.add')}
      confirmLabel={t('acts.next')}
      pending={add.isPending}
      error={null}
      onConfirm={() => {
        setMissing(name.trim() === '');
        if (name.trim() !== '') add.mutate(name.trim(), { onSuccess: onAdded });
      }}
    >
      <Text>{t('passkeys.addDetail')}</Text>
      <TextInput
        label={t('passkeys.name')}
        placeholder={t('passkeys.namePlaceholder')}
        maxLength={100}
        required
        data-autofocus
        value={name}
        error={missing ? t('app:required') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasskeyFailure error={add.error} />
    </ConfirmDialog>
  );
}
