import { Anchor, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import { TableRegion } from '../../../../components/layout/table-region.js';
import type { IdentityProvider } from '../../../../lib/api/schema-types.js';
import classes from './provider-table.module.css';

interface ProviderTableProps {
  providers: IdentityProvider[];
  onOpen: (provider: IdentityProvider) => void;
}

/** Identity providers with whom they serve; the name opens one. */
export function ProviderTable({ providers, onOpen }: ProviderTableProps) {
  const { t } = useTranslation('identity-providers');
  return (
    <TableRegion label={t('title')} minimumWidth={640} stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('name')}</Table.Th>
          <Table.Th scope="col">{t('domains')}</Table.Th>
          <Table.Th scope="col">{t('state')}</Table.Th>
          <Table.Th scope="col">{t('people')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {providers.map((provider) => (
          <Table.Tr key={provider.id}>
            <Table.Th scope="row" fw={400}>
              <Anchor component="button" type="button" fw={600} ta="left" onClick={() => onOpen(provider)}>
                {provider.name}
              </Anchor>
              <Text size="sm" c="dimmed" className={classes.address}>
                {provider.issuer}
              </Text>
            </Table.Th>
            <Table.Td data-label={t('domains')} className={classes.address}>
              {provider.domains.join(', ') || t('noDomains')}
            </Table.Td>
            <Table.Td data-label={t('state')}>
              <ProviderState provider={provider} />
            </Table.Td>
            <Table.Td data-label={t('people')}>{provider.linkedPeople}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}

function ProviderState({ provider: { enabled, mandatory } }: { provider: IdentityProvider }) {
  const { t } = useTranslation('identity-providers');
  if (!enabled) return <StateBadge tone="resting">{t('off')}</StateBadge>;
  return (
    <Group gap="xs">
      <StateBadge tone="done">{t('on')}</StateBadge>
      {mandatory ? <StateBadge tone="active">{t('must')}</StateBadge> : null}
    </Group>
  );
}
