import { Radio, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TableRegion } from '../../../../components/layout/table-region.js';
import type {
  Delivery,
  NotificationKind,
  NotificationPreferences,
} from '../../../../lib/api/schema-types.js';
import classes from './kind-table.module.css';
import { deliveries, type PreferencesValues } from './preferences-values.js';

interface KindTableProps {
  kinds: NotificationPreferences['kinds'];
  chosen: PreferencesValues['deliveries'];
  onChoose: (kind: NotificationKind, delivery: Delivery) => void;
}

/** For each kind of thing the choice how to hear of it: a table, and on a telephone a card per kind. */
export function KindTable({ kinds, chosen, onChoose }: KindTableProps) {
  const { t } = useTranslation('notifications');
  return (
    <TableRegion label={t('preferences.perKind')} stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('preferences.kind')}</Table.Th>
          {deliveries.map((delivery) => (
            <Table.Th key={delivery} scope="col">
              {t(`delivery.${delivery}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {kinds.map(({ kind, title }) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row" fw={600}>
              {title}
            </Table.Th>
            {deliveries.map((delivery) => (
              <Table.Td key={delivery}>
                <Radio
                  size="md"
                  name={kind}
                  value={delivery}
                  label={t(`delivery.${delivery}`)}
                  aria-label={`${title}: ${t(`delivery.${delivery}`)}`}
                  classNames={{ root: classes.choice, labelWrapper: classes.words }}
                  checked={chosen[kind] === delivery}
                  onChange={() => onChoose(kind, delivery)}
                />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}
