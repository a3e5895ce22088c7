import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../../components/dates/calendar-time.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { ProposalTransition } from '../../../../lib/api/schema-types.js';
import { useProposalTransitions } from '../../api/reading/list-proposal-transitions.js';
import { historyDetail } from './history-detail.js';
import { historyLines, type HistoryLine } from './history-lines.js';
import classes from './proposal-history.module.css';

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
          <ol className={classes.history} reversed>
            {historyLines(items).map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ol>
        )
      }
    </QueryView>
  );
}

function Line({ line }: { line: HistoryLine }) {
  const { t } = useTranslation('proposals');
  const { actionTitle, from, to, toTitle, actor, deputyFor, at, reason, revision, firstRevision } = line;
  return (
    <li className={classes.line} data-kind={from === to ? 'note' : 'step'}>
      <Text fw={600} lh={1.35}>
        {actionTitle}
        {from === to ? '' : ` → ${toTitle}`}
      </Text>
      <Text size="sm" c="dimmed" component="div">
        <Instant instant={at} /> · {actor === null ? t('history.bySystem') : actor.name}
        {deputyFor === null ? '' : `, ${t('history.deputyFor', { name: deputyFor.name })}`} ·{' '}
        {firstRevision === revision
          ? t('history.version', { revision })
          : t('history.versions', { from: firstRevision, to: revision })}
      </Text>
      <DetailWords transition={line} />
      {reason === null ? null : <Text size="sm">“{reason}”</Text>}
    </li>
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
