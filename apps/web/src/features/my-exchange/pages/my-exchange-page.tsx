import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/states/empty-state.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { useExchange } from '../../exchanges/api/get-exchange.js';
import { useExchanges } from '../../exchanges/api/list-exchanges.js';
import { ExchangeOverview } from '../components/exchange-overview.js';
import { ownExchange } from '../components/own-exchange.js';

/** The candidate's home: where I am in the six months, and what is asked of me now. */
export function MyExchangePage() {
  const { t } = useTranslation('my-exchange');
  const { person } = useCurrentSession();
  const [address] = useSearchParams();
  const exchanges = useExchanges({ candidateId: person.id });
  return (
    <QueryView query={exchanges} skeleton={[64, 150, 130, 420]}>
      {(items) => {
        const shown = ownExchange(items, address.get('exchange'));
        if (shown === undefined) {
          return (
            <>
              <PageHeader title={t('title')} />
              <EmptyState icon={IconMapPin} title={t('empty.title')} detail={t('empty.detail')} />
            </>
          );
        }
        return <MyExchange id={shown.id} others={items.filter((item) => item.id !== shown.id)} />;
      }}
    </QueryView>
  );
}

type OtherExchanges = Parameters<typeof ExchangeOverview>[0]['others'];

function MyExchange({ id, others }: { id: string; others: OtherExchanges }) {
  const exchange = useExchange(id);
  return (
    <QueryView query={exchange} skeleton={[64, 150, 130, 420]}>
      {(data) => (
        <ExchangeOverview exchange={data} others={others} onReload={() => void exchange.refetch()} />
      )}
    </QueryView>
  );
}
