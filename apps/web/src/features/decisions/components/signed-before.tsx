import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InstantDay } from '../../../components/dates/calendar-time.js';
import { ExchangeStateBadge } from '../../../components/badges/exchange-state-badge.js';
import { QueryView } from '../../../components/states/query-view.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { TableRegion } from '../../../components/layout/table-region.js';
import type { Exchange, ExchangeSummary, Signature } from '../../../lib/api/schema-types.js';
import { useExchanges } from '../../exchanges/api/list-exchanges.js';
import { useWholeExchanges } from '../api/get-whole-exchanges.js';

interface Signed {
  exchange: Exchange;
  signature: Signature & { signedAt: string };
}

const isSignedByReader = (signature: Signature): signature is Signed['signature'] =>
  signature.mine && signature.signedAt !== null;

/** The agreements under which the reader's signature stands, the newest first. */
export function SignedBefore() {
  const exchanges = useExchanges({});
  return (
    <QueryView query={exchanges} skeleton={[200]}>
      {(summaries) => <SignedTable summaries={summaries} />}
    </QueryView>
  );
}

function SignedTable({ summaries }: { summaries: ExchangeSummary[] }) {
  const { t } = useTranslation('decisions');
  const { exchanges } = useWholeExchanges(summaries);
  const signed = exchanges
    .flatMap((exchange): Signed[] => {
      const signature = exchange.signatures.find(isSignedByReader);
      return signature === undefined ? [] : [{ exchange, signature }];
    })
    .sort((a, b) => b.signature.signedAt.localeCompare(a.signature.signedAt));
  return (
    <SectionCard title={t('signedBefore')}>
      {signed.length === 0 ? (
        <Text c="dimmed">{t('signedNothing')}</Text>
      ) : (
        <TableRegion label={t('signedBefore')} stacked>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('columns.candidate')}</Table.Th>
              <Table.Th>{t('columns.exchange')}</Table.Th>
              <Table.Th>{t('columns.signed')}</Table.Th>
              <Table.Th>{t('columns.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {signed.map((item) => (
              <SignedRow key={item.exchange.id} {...item} />
            ))}
          </Table.Tbody>
        </TableRegion>
      )}
    </SectionCard>
  );
}

function SignedRow({ exchange, signature }: Signed) {
  const { t } = useTranslation('decisions');
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/exchanges/${exchange.id}`} fw={600}>
          {exchange.candidate.name}
        </Anchor>
      </Table.Td>
      <Table.Td>
        {exchange.homeOrganisation.shortName} → {exchange.hostOrganisation.shortName}
      </Table.Td>
      <Table.Td data-label={t('columns.signed')}>
        <InstantDay instant={signature.signedAt} />
        <Text size="sm" c="dimmed">
          {signature.party === 'home_sponsor' ? t('asHome') : t('asHost')}
        </Text>
      </Table.Td>
      <Table.Td>
        <ExchangeStateBadge exchange={exchange} />
      </Table.Td>
    </Table.Tr>
  );
}
