import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TableRegion } from '../../../../components/layout/table-region.js';
import type { StateFigure } from '../../../../lib/api/schema-types.js';
import classes from './proposal-figures.module.css';
import { addressOfState } from './use-proposal-search.js';

/** The same figures as a table, folded until somebody would rather read than look. */
export function FiguresTable({ states }: { states: readonly StateFigure[] }) {
  const { t } = useTranslation('proposals');
  return (
    <details className={classes.folded}>
      <summary>{t('figures.asTable')}</summary>
      <TableRegion label={t('figures.perState')} minimumWidth={280} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('filter.state')}</Table.Th>
            <Table.Th ta="right">{t('figures.count')}</Table.Th>
            <Table.Th ta="right">{t('figures.overdue')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {states.map(({ state, stateTitle, count, overdueCount }) => (
            <Table.Tr key={state}>
              <Table.Th scope="row" fw={400}>
                <Anchor component={Link} to={addressOfState(state)}>
                  {stateTitle}
                </Anchor>
              </Table.Th>
              <Table.Td ta="right">{count}</Table.Td>
              <Table.Td ta="right">{overdueCount}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableRegion>
    </details>
  );
}
