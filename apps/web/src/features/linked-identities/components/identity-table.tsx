import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../components/dates/calendar-time.js';
import { ConfirmDialog } from '../../../components/forms/confirm-dialog.js';
import { TableRegion } from '../../../components/layout/table-region.js';
import { announce } from '../../../lib/announce.js';
import type { LinkedIdentity } from '../../../lib/api/schema-types.js';
import { useUnlinkIdentity } from '../api/unlink-identity.js';

interface IdentityTableProps {
  identities: LinkedIdentity[];
  /** What happens to who signs in with the account, once it is unlinked. */
  consequence: string;
}

/** Accounts of organisations with which somebody signs in, each to be unlinked. */
export function IdentityTable({ identities, consequence }: IdentityTableProps) {
  const { t } = useTranslation(['account', 'app']);
  const [unlinking, setUnlinking] = useState<LinkedIdentity | null>(null);
  return (
    <>
      <TableRegion label={t('identities.title')} stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('identities.organisation')}</Table.Th>
            <Table.Th scope="col">{t('identities.since')}</Table.Th>
            <Table.Th scope="col">{t('identities.lastUsed')}</Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>{t('app:table.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {identities.map((identity) => (
            <IdentityRow key={identity.id} identity={identity} onUnlink={() => setUnlinking(identity)} />
          ))}
        </Table.Tbody>
      </TableRegion>
      <UnlinkDialog identity={unlinking} consequence={consequence} onClose={() => setUnlinking(null)} />
    </>
  );
}

function IdentityRow({ identity, onUnlink }: { identity: LinkedIdentity; onUnlink: () => void }) {
  const { t } = useTranslation('account');
  const { name } = identity.provider;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        {name}
      </Table.Th>
      <Table.Td data-label={t('identities.since')}>
        <Instant instant={identity.linkedAt} />
      </Table.Td>
      <Table.Td data-label={t('identities.lastUsed')}>
        <Instant instant={identity.lastUsedAt} />
      </Table.Td>
      <Table.Td ta="right">
        {identity.removable ? (
          <Button
            variant="default"
            size="sm"
            aria-label={t('identities.unlinkLabel', { name })}
            onClick={onUnlink}
          >
            {t('identities.unlink')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t('identities.mandatory')}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

interface UnlinkDialogProps {
  identity: LinkedIdentity | null;
  consequence: string;
  onClose: () => void;
}

function UnlinkDialog({ identity, consequence, onClose }: UnlinkDialogProps) {
  const { t } = useTranslation('account');
  const unlink = useUnlinkIdentity();
  const name = identity?.provider.name ?? '';
  const onSuccess = (): void => {
    announce(t('identities.unlinked', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      opened={identity !== null}
      onClose={onClose}
      title={t('identities.unlinkTitle', { name })}
      confirmLabel={t('identities.unlink')}
      tone="danger"
      pending={unlink.isPending}
      error={unlink.error}
      onConfirm={() => identity !== null && unlink.mutate(identity.id, { onSuccess })}
    >
      <Text>{consequence}</Text>
    </ConfirmDialog>
  );
}
