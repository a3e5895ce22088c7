import { Button, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../components/dates/calendar-time.js';
import { ConfirmDialog } from '../../../components/forms/confirm-dialog.js';
import { QueryView } from '../../../components/states/query-view.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { TableRegion } from '../../../components/layout/table-region.js';
import { announce } from '../../../lib/announce.js';
import type { AccessToken } from '../../../lib/api/schema-types.js';
import { useAccessTokens } from '../api/list-access-tokens.js';
import { useRevokeAccessToken } from '../api/revoke-access-token.js';
import { AccessTokenForm } from './access-token-form.js';

/** The tokens with which programs act for the reader: list, revoke, make. */
export function AccessTokens() {
  const { t } = useTranslation('account');
  const tokens = useAccessTokens();
  return (
    <SectionCard title={t('tokens.title')}>
      <Stack>
        <Text c="dimmed">{t('tokens.detail')}</Text>
        <QueryView query={tokens} skeleton={[60]}>
          {(items) => (items.length === 0 ? <Text>{t('tokens.empty')}</Text> : <TokenTable tokens={items} />)}
        </QueryView>
        <AccessTokenForm />
      </Stack>
    </SectionCard>
  );
}

function TokenTable({ tokens }: { tokens: AccessToken[] }) {
  const { t } = useTranslation(['account', 'app']);
  const [revoking, setRevoking] = useState<AccessToken | null>(null);
  return (
    <>
      <TableRegion label={t('tokens.title')} stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('tokens.columns.name')}</Table.Th>
            <Table.Th>{t('tokens.columns.scopes')}</Table.Th>
            <Table.Th>{t('tokens.columns.expires')}</Table.Th>
            <Table.Th>{t('tokens.lastUsed')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('app:table.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
          ))}
        </Table.Tbody>
      </TableRegion>
      <RevokeDialog token={revoking} onClose={() => setRevoking(null)} />
    </>
  );
}

function TokenRow({ token, onRevoke }: { token: AccessToken; onRevoke: () => void }) {
  const { t } = useTranslation('account');
  return (
    <Table.Tr>
      <Table.Td fw={600}>{token.name}</Table.Td>
      <Table.Td data-label={t('tokens.columns.scopes')}>
        {token.scopes.map((scope) => t(`tokens.${scope}`)).join(', ')}
      </Table.Td>
      <Table.Td data-label={t('tokens.columns.expires')}>
        <InstantDay instant={token.expiresAt} />
      </Table.Td>
      <Table.Td data-label={t('tokens.lastUsed')}>
        {token.lastUsedAt === null ? t('tokens.never') : <InstantDay instant={token.lastUsedAt} />}
      </Table.Td>
      <Table.Td ta="right">
        <Button
          variant="default"
          size="sm"
          aria-label={t('tokens.revokeLabel', { name: token.name })}
          onClick={onRevoke}
        >
          {t('tokens.revoke')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function RevokeDialog({ token, onClose }: { token: AccessToken | null; onClose: () => void }) {
  const { t } = useTranslation('account');
  const revoke = useRevokeAccessToken();
  return (
    <ConfirmDialog
      opened={token !== null}
      onClose={onClose}
      title={t('tokens.revokeTitle')}
      confirmLabel={t('tokens.revoke')}
      tone="danger"
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => {
        if (token === null) return;
        revoke.mutate(token.id, {
          onSuccess: () => {
            announce(t('tokens.revoked'));
            onClose();
          },
        });
      }}
    >
      <Text>{t('tokens.revokeDetail', { name: token?.name ?? '' })}</Text>
    </ConfirmDialog>
  );
}
