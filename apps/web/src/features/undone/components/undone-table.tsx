import { Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../components/dates/calendar-time.js';
import { TableRegion } from '../../../components/layout/table-region.js';
import type { Undone } from '../../../lib/api/schema-types.js';
import classes from './undone-table.module.css';

/** What the administrator wants with one line. */
export type Decision = 'trying' | 'left';

interface UndoneTableProps<Item> {
  label: string;
  items: Item[];
  /** What it is, in words. */
  titleOf: (item: Item) => string;
  /** What there is to know besides. */
  detailOf: (item: Item) => string;
  onDecide: (item: Item, decision: Decision) => void;
}

/** What could not be done: what, since when, why, and what can be done about it. */
export function UndoneTable<Item extends Undone>({ label, items, ...row }: UndoneTableProps<Item>) {
  const { t } = useTranslation('undone');
  return (
    <TableRegion label={label} minimumWidth={760} stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.what')}</Table.Th>
          <Table.Th scope="col">{t('column.askedAt')}</Table.Th>
          <Table.Th scope="col">{t('column.reason')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <UndoneRow key={item.id} item={item} {...row} />
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}

type UndoneRowProps<Item> = Omit<UndoneTableProps<Item>, 'label' | 'items'> & { item: Item };

function UndoneRow<Item extends Undone>({ item, titleOf, detailOf, onDecide }: UndoneRowProps<Item>) {
  const { t } = useTranslation('undone');
  const title = titleOf(item);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} className={classes.what}>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {detailOf(item)}
        </Text>
      </Table.Th>
      <Table.Td data-label={t('column.askedAt')}>
        <Instant instant={item.askedAt} />
        <Text size="sm" c="dimmed">
          {t('attempts', { count: item.attempts })}
        </Text>
      </Table.Td>
      <Table.Td data-label={t('column.reason')} className={classes.reason}>
        {item.reason === '' ? t('noReason') : item.reason}
        <Standing item={item} />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            variant="light"
            size="sm"
            aria-label={t('tryAgainOne', { title })}
            onClick={() => onDecide(item, 'trying')}
          >
            {t('tryAgain')}
          </Button>
          {item.state === 'left' ? null : (
            <Button
              variant="subtle"
              size="sm"
              aria-label={t('leaveOne', { title })}
              onClick={() => onDecide(item, 'left')}
            >
              {t('leave')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** What becomes of it by itself, or who decided that it is left at that. */
function Standing({ item: { nextAttemptAt, givenUpAt, left } }: { item: Undone }) {
  const { t } = useTranslation('undone');
  return (
    <Text size="sm" c="dimmed" component="div">
      {left !== null ? (
        <>
          {left.by === null ? t('left') : t('leftBy', { name: left.by.name })} <Instant instant={left.at} />:{' '}
          {left.because}
        </>
      ) : nextAttemptAt !== null ? (
        <>
          {t('nextAttempt')} <Instant instant={nextAttemptAt} />
        </>
      ) : givenUpAt !== null ? (
        <>
          {t('givenUp')} <Instant instant={givenUpAt} />
        </>
      ) : null}
    </Text>
  );
}
