import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TableRegion } from '../../../../components/layout/table-region.js';
import type { Organisation } from '../../../../lib/api/schema-types.js';

interface OrganisationTableProps {
  organisations: Organisation[];
  onOpen: (organisation: Organisation) => void;
}

/** Organisations with what they are and where they belong; the name opens one. */
export function OrganisationTable({ organisations, onOpen }: OrganisationTableProps) {
  const { t } = useTranslation(['administration', 'domain']);
  return (
    <TableRegion label={t('organisations.title')} minimumWidth={640} stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('organisations.name')}</Table.Th>
          <Table.Th scope="col">{t('organisations.kind')}</Table.Th>
          <Table.Th scope="col">{t('organisations.region')}</Table.Th>
          <Table.Th scope="col">{t('organisations.parent')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {organisations.map((organisation) => (
          <Table.Tr key={organisation.id}>
            <Table.Th scope="row" fw={400}>
              <Anchor
                component="button"
                type="button"
                fw={600}
                ta="left"
                onClick={() => onOpen(organisation)}
              >
                {organisation.name}
              </Anchor>
              {organisation.shortName === organisation.name ? null : (
                <Text size="sm" c="dimmed">
                  {organisation.shortName}
                </Text>
              )}
            </Table.Th>
            <Table.Td>{t(`domain:organisationKind.${organisation.kind}`)}</Table.Td>
            <Table.Td data-label={t('organisations.region')}>{organisation.region}</Table.Td>
            <Table.Td data-label={t('organisations.parent')}>{organisation.parentName}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}
