import { Anchor, Table } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Period } from '../../../../components/dates/calendar-time.js';
import { ExchangeStateBadge } from '../../../../components/badges/exchange-state-badge.js';
import { PersonAvatar } from '../../../../components/badges/person-avatar.js';
import lined from '../../../../components/layout/lined-list.module.css';
import { TableRegion } from '../../../../components/layout/table-region.js';
import type { ExchangeSummary } from '../../../../lib/api/schema-types.js';
import classes from './exchange-table.module.css';

/** Who sits where from when until when; on a narrow screen as cards. */
export function ExchangeTable({ exchanges }: { exchanges: ExchangeSummary[] }) {
  const { t } = useTranslation('exchanges');
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  if (narrow) return <ExchangeCards exchanges={exchanges} />;
  return (
    <TableRegion label={t('list')} minimumWidth={760}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.candidate')}</Table.Th>
          <Table.Th scope="col">{t('column.from')}</Table.Th>
          <Table.Th scope="col">{t('column.to')}</Table.Th>
          <Table.Th scope="col">{t('column.period')}</Table.Th>
          <Table.Th scope="col">{t('column.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {exchanges.map((exchange) => (
          <Table.Tr key={exchange.id}>
            <Table.Th scope="row" fw={400}>
              <Candidate exchange={exchange} />
            </Table.Th>
            <Table.Td>{exchange.homeOrganisation.shortName}</Table.Td>
            <Table.Td>
              {exchange.hostOrganisation.shortName}
              <span className={classes.quiet}>{exchange.hostPosition}</span>
            </Table.Td>
            <Table.Td>
              <Period startsOn={exchange.startsOn} endsOn={exchange.endsOn} />
            </Table.Td>
            <Table.Td>
              <ExchangeStateBadge exchange={exchange} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}

function Candidate({ exchange }: { exchange: ExchangeSummary }) {
  return (
    <span className={classes.candidate}>
      <PersonAvatar name={exchange.candidate.name} size={32} />
      <Anchor component={Link} to={`/exchanges/${exchange.id}`} fw={600}>
        {exchange.candidate.name}
      </Anchor>
    </span>
  );
}

function ExchangeCards({ exchanges }: { exchanges: ExchangeSummary[] }) {
  return (
    <ul className={lined.list}>
      {exchanges.map((exchange) => (
        <li key={exchange.id} className={classes.card}>
          <div className={classes.head}>
            <Candidate exchange={exchange} />
            <ExchangeStateBadge exchange={exchange} />
          </div>
          <span>
            {exchange.homeOrganisation.shortName} → {exchange.hostOrganisation.shortName}
          </span>
          <span className={classes.quiet}>
            {exchange.hostPosition}
            <br />
            <Period startsOn={exchange.startsOn} endsOn={exchange.endsOn} />
          </span>
        </li>
      ))}
    </ul>
  );
}
