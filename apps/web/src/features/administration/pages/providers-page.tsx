import { Button, Divider, Stack, Text } from '@mantine/core';
import { IconPlus, IconShieldLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/forms/dialog.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { IdentityProvider } from '../../../lib/api/schema-types.js';
import { useIdentityProviders } from '../api/providers/list-identity-providers.js';
import { ProviderConnection } from '../components/providers/provider-connection.js';
import { ProviderForm } from '../components/providers/provider-form.js';
import { ProviderTable } from '../components/providers/provider-table.js';

/** What stands for the dialog of a provider that does not exist yet. */
const newOne = 'new';

/** With which accounts of organisations people sign in. */
export function ProvidersPage() {
  const { t } = useTranslation('identity-providers');
  const providers = useIdentityProviders();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened(newOne)}>
            {t('new')}
          </Button>
        }
      />
      <SectionCard title={t('all')}>
        <Text c="dimmed" mb="md">
          {t('explain')}
        </Text>
        <QueryView query={providers} skeleton={[160]}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState icon={IconShieldLock} title={t('none')} detail={t('noneDetail')} />
            ) : (
              <ProviderTable providers={items} onOpen={({ id }) => setOpened(id)} />
            )
          }
        </QueryView>
      </SectionCard>
      <ProviderDialog
        key={opened}
        opened={opened !== null}
        provider={providers.data?.find(({ id }) => id === opened)}
        onReload={() => void providers.refetch()}
        onClose={() => setOpened(null)}
      />
    </>
  );
}

interface ProviderDialogProps {
  opened: boolean;
  /** The provider to change, as it was read last; a new one when left out. */
  provider: IdentityProvider | undefined;
  onReload: () => void;
  onClose: () => void;
}

function ProviderDialog({ opened, provider, onReload, onClose }: ProviderDialogProps) {
  const { t } = useTranslation('identity-providers');
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={provider?.name ?? t('new')}>
      <Stack gap="lg">
        <ProviderForm provider={provider} onReload={onReload} onClose={onClose} />
        {provider === undefined ? null : (
          <>
            <Divider />
            <ProviderConnection provider={provider} onRemoved={onClose} />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
