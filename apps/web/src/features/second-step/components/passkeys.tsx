import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../components/dates/calendar-time.js';
import { ConfirmDialog } from '../../../components/forms/confirm-dialog.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { announce } from '../../../lib/announce.js';
import type { Passkey } from '../../../lib/api/schema-types.js';
import { useRemovePasskey } from '../api/passkeys.js';

interface PasskeysProps {
  passkeys: readonly Passkey[];
  onAdd: () => void;
}

/** The passkeys with which the reader can take the second step: which there are, one more, and one less. */
export function Passkeys({ passkeys, onAdd }: PasskeysProps) {
  const { t } = useTranslation('second-step');
  const [removing, setRemoving] = useState<Passkey | null>(null);
  return (
    <SectionCard title={t('passkeys.title')}>
      <Stack>
        <Text c="dimmed">{t('passkeys.what')}</Text>
        {passkeys.map((passkey) => (
          <Group key={passkey.id} justify="space-between">
            <Words passkey={passkey} />
            <Button
              variant="default"
              size="sm"
              aria-label={t('passkeys.removeLabel', { name: passkey.name })}
              onClick={() => setRemoving(passkey)}
            >
              {t('passkeys.remove')}
            </Button>
          </Group>
        ))}
        <Group>
          <Button variant="default" onClick={onAdd}>
            {t('passkeys.add')}
          </Button>
        </Group>
      </Stack>
      <RemoveDialog passkey={removing} onClose={() => setRemoving(null)} />
    </SectionCard>
  );
}

function Words({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation('second-step');
  return (
    <div>
      <Text fw={600}>{passkey.name}</Text>
      <Text size="sm" c="dimmed">
        {t('passkeys.added')} <InstantDay instant={passkey.createdAt} />
        {passkey.lastUsedAt === null ? null : (
          <>
            {' · '}
            {t('passkeys.lastUsed')} <InstantDay instant={passkey.lastUsedAt} />
          </>
        )}
      </Text>
    </div>
  );
}

function RemoveDialog({ passkey, onClose }: { passkey: Passkey | null; onClose: () => void }) {
  const { t } = useTranslation('second-step');
  const remove = useRemovePasskey();
  const close = (): void => {
    remove.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      opened={passkey !== null}
      onClose={close}
      title={t('passkeys.removeTitle', { name: passkey?.name ?? '' })}
      confirmLabel={t('passkeys.remove')}
      tone="danger"
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => {
        if (passkey === null) return;
        remove.mutate(passkey.id, {
          onSuccess: () => {
            announce(t('passkeys.removed'));
            close();
          },
        });
      }}
    >
      <Text>{t('passkeys.removeDetail')}</Text>
    </ConfirmDialog>
  );
}
