import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import { TableRegion } from '../../../../components/layout/table-region.js';
import type { Person } from '../../../../lib/api/schema-types.js';

interface PeopleTableProps {
  people: Person[];
  onOpen: (personId: string) => void;
}

/** People with where they work, their roles and whether they have been here; the name opens one. */
export function PeopleTable({ people, onOpen }: PeopleTableProps) {
  const { t } = useTranslation('administration');
  return (
    <TableRegion label={t('people.title')} minimumWidth={760} stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('people.name')}</Table.Th>
          <Table.Th scope="col">{t('people.organisation')}</Table.Th>
          <Table.Th scope="col">{t('roles.title')}</Table.Th>
          <Table.Th scope="col">{t('access.column')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}

interface PersonRowProps {
  person: Person;
  onOpen: (personId: string) => void;
}

function PersonRow({ person, onOpen }: PersonRowProps) {
  const { t } = useTranslation(['domain', 'administration']);
  const roles = [...new Set(person.memberships.map(({ role }) => role))];
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor component="button" type="button" fw={600} ta="left" onClick={() => onOpen(person.id)}>
          {person.name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {person.email}
        </Text>
      </Table.Th>
      <Table.Td>
        {person.homeOrganisation.shortName}
        <Text size="sm" c="dimmed">
          {person.position}
        </Text>
      </Table.Td>
      <Table.Td data-label={t('administration:roles.title')}>
        {roles.map((role) => t(`role.${role}`)).join(', ')}
      </Table.Td>
      <Table.Td data-label={t('administration:access.column')}>
        <AccessBadge person={person} />
      </Table.Td>
    </Table.Tr>
  );
}

function AccessBadge({ person }: { person: Person }) {
  const { t } = useTranslation('administration');
  if (person.disabledAt !== null) return <StateBadge tone="resting">{t('access.off')}</StateBadge>;
  if (person.lastSignedInAt === null) {
    return (
      <Text span c="dimmed">
        {t('access.notYet')}
      </Text>
    );
  }
  return <InstantDay instant={person.lastSignedInAt} />;
}
