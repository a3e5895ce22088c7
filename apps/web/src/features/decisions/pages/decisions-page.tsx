import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { useExchanges } from '../../exchanges/api/list-exchanges.js';
import { allProposalsQuery } from '../../proposals/api/reading/list-proposals.js';
import { AwaitingMe } from '../components/awaiting-me.js';
import { SignedBefore } from '../components/signed-before.js';

/** Keeps the line under the title free, so that nothing moves when its words are known. */
const placeOfLine = '\u00a0';

/** The sponsor's home: what waits for a verdict, a confirmation or a signature, and what was signed before. */
export function DecisionsPage() {
  const { t } = useTranslation('decisions');
  const exchanges = useExchanges({ awaiting: 'me' });
  const proposals = useQuery(allProposalsQuery({ awaiting: 'me' }));
  const count =
    (exchanges.data?.length ?? 0) +
    (proposals.data ?? []).reduce((sum, { awaiting }) => sum + awaiting.length, 0);
  return (
    <>
      <PageHeader title={t('title')} below={count > 0 ? t('below', { count }) : placeOfLine} />
      <QueryView query={proposals} skeleton={[170, 170]}>
        {(proposalItems) => (
          <QueryView query={exchanges} skeleton={[170, 170]}>
            {(exchangeItems) => (
              <AwaitingMe exchanges={exchangeItems} proposals={proposalItems}>
                <SignedBefore />
              </AwaitingMe>
            )}
          </QueryView>
        )}
      </QueryView>
    </>
  );
}
