import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateBadge, type StateTone } from '../../../../components/badges/state-badge.js';
import { Day, Instant } from '../../../../components/dates/calendar-time.js';
import { TableRegion } from '../../../../components/layout/table-region.js';
import type { Reminder, ReminderState } from '../../../../lib/api/schema-types.js';

const tones: Readonly<Record<ReminderState, StateTone>> = {
  planned: 'active',
  sent: 'done',
  dropped: 'resting',
};

/** Reminders with what became of each, in words. */
export function ReminderTable({ reminders }: { reminders: Reminder[] }) {
  const { t } = useTranslation('reminders');
  return (
    <TableRegion label={t('ledger.title')} stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('ledger.about')}</Table.Th>
          <Table.Th scope="col">{t('ledger.to')}</Table.Th>
          <Table.Th scope="col">{t('ledger.what')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reminders.map((reminder) => (
          <Table.Tr key={reminder.id}>
            <Table.Th scope="row" fw={400}>
              <Anchor component={Link} to={reminder.path} fw={600}>
                {reminder.about}
              </Anchor>
              <Text size="sm" c="dimmed">
                {reminder.ruleTitle} · <Day date={reminder.fallsOn} />
              </Text>
            </Table.Th>
            <Table.Td data-label={t('ledger.to')}>
              {reminder.person.name}
              {reminder.escalates ? (
                <Text size="sm" c="dimmed">
                  {t('ledger.escalates')}
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td>
              <StateBadge tone={tones[reminder.state]}>{t(`ledger.state.${reminder.state}`)}</StateBadge>
              <StateWords reminder={reminder} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}

/** When it happens or happened, why it did not, and who asked for it. */
function StateWords({ reminder: { dueAt, settledAt, droppedBecause, askedBy } }: { reminder: Reminder }) {
  const { t } = useTranslation('reminders');
  return (
    <Text size="sm">
      {droppedBecause === null ? null : `${t(`ledger.dropped.${droppedBecause}`)} `}
      <Instant instant={settledAt ?? dueAt} />
      {askedBy === null ? null : `, ${t('ledger.askedBy', { name: askedBy.name })}`}
    </Text>
  );
}
