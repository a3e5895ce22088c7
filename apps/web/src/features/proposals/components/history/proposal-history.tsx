import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../../components/dates/calendar-time.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { HistoryLine, HistoryList } from '../../../../components/workflow/history-list.js';
import type { ProposalTransition } from '../../../../lib/api/schema-types.js';
import { useProposalTransitions } from '../../api/reading/list-proposal-transitions.js';
import { historyDetail } from './history-detail.js';
import { historyLines, type HistoryLine as ProposalHistoryLine } from './history-lines.js';

/** Everything that happened to a proposal, newest first. */
export function ProposalHistory({ proposalId }: { proposalId: string }) {
  const { t } = useTranslation('proposals');
  const transitions = useProposalTransitions(proposalId);
  return (
    <QueryView query={transitions} skeleton={[320]}>
      {(items) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('history.nothing')}</Text>
        ) : (
          <HistoryList>
            {historyLines(items).map((line) => (
              <ProposalLine key={line.id} line={line} />
            ))}
          </HistoryList>
        )
      }
    </QueryView>
  );
}

function ProposalLine({ line }: { line: ProposalHistoryLine }) {
  const { t } = useTranslation('proposals');
  const { from, to, at, revision, firstRevision } = line;
  return (
    <HistoryLine
      line={line}
      kind={from === to ? 'note' : 'step'}
      when={<Instant instant={at} />}
      aside={
        firstRevision === revision
          ? t('history.version', { revision })
          : t('history.versions', { from: firstRevision, to: revision })
      }
    >
      <DetailWords transition={line} />
    </HistoryLine>
  );
}

function DetailWords({ transition }: { transition: ProposalTransition }) {
  const { t } = useTranslation('domain');
  const { organisation, verdict, pilotOutcome, checkOutcome } = historyDetail(transition);
  const words = [
    organisation,
    verdict === null ? null : t(`verdict.${verdict}`),
    pilotOutcome === null ? null : t(`pilotOutcome.${pilotOutcome}`),
    checkOutcome === null ? null : t(`checkOutcome.${checkOutcome}`),
  ].filter((word) => word !== null);
  return words.length === 0 ? null : <Text size="sm">{words.join(': ')}</Text>;
}
