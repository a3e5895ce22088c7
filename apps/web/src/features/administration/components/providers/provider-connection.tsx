import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { ConnectionTest, IdentityProvider } from '../../../../lib/api/schema-types.js';
import { useRemoveIdentityProvider } from '../../api/providers/remove-identity-provider.js';
import { useTestConnection } from '../../api/providers/test-connection.js';

interface ProviderConnectionProps {
  provider: IdentityProvider;
  onRemoved: () => void;
}

/** Tries the connection to a provider as it was saved, and takes the provider away. */
export function ProviderConnection({ provider, onRemoved }: ProviderConnectionProps) {
  const { t } = useTranslation('identity-providers');
  const test = useTestConnection();
  const [asked, setAsked] = useState(false);
  return (
    <section>
      <Title order={3} mb="xs">
        {t('connection.title')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('connection.detail')}
      </Text>
      <Group gap="sm" mb="sm">
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate(provider.id)}>
          {t('connection.test')}
        </Button>
        <Button variant="subtle" color="brick" onClick={() => setAsked(true)}>
          {t('remove.button')}
        </Button>
      </Group>
      <div role="status">{test.data === undefined ? null : <Outcome test={test.data} />}</div>
      <FailureNotice error={test.error} />
      <RemoveDialog
        provider={provider}
        opened={asked}
        onClose={() => setAsked(false)}
        onRemoved={onRemoved}
      />
    </section>
  );
}

function Outcome({ test: { outcome, detail } }: { test: ConnectionTest }) {
  const works = outcome === 'works';
  const Sign = works ? IconCheck : IconAlertTriangle;
  return (
    <Alert color={works ? 'leaf' : 'brick'} radius="lg" icon={<Sign size={20} aria-hidden />}>
      {detail}
    </Alert>
  );
}

interface RemoveDialogProps extends ProviderConnectionProps {
  opened: boolean;
  onClose: () => void;
}

function RemoveDialog({ provider, opened, onClose, onRemoved }: RemoveDialogProps) {
  const { t } = useTranslation('identity-providers');
  const remove = useRemoveIdentityProvider();
  const { id, version, name, linkedPeople } = provider;
  const onSuccess = (): void => {
    announce(t('remove.done', { name }));
    onRemoved();
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('remove.title', { name })}
      confirmLabel={t('remove.button')}
      tone="danger"
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ id, version }, { onSuccess })}
    >
      <Text>{t('remove.detail', { count: linkedPeople })}</Text>
    </ConfirmDialog>
  );
}
