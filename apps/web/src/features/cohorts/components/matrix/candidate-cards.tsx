import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import type { BoardRow, CohortBoard } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import classes from './candidate-cards.module.css';
import { MilestoneButton } from './milestone-button.js';
import { CandidateName } from './milestone-matrix.js';

/** The matrix for a narrow screen: a card for each candidate, with all milestones by the numbers of their key. */
export function CandidateCards({ board }: { board: CohortBoard }) {
  return (
    <ul className={lined.list}>
      {board.rows.map((row) => (
        <li key={row.exchange.id} className={classes.card}>
          <CandidateCard row={row} columns={board.milestoneColumns} />
        </li>
      ))}
    </ul>
  );
}

interface CandidateCardProps {
  row: BoardRow;
  columns: CohortBoard['milestoneColumns'];
}

function CandidateCard({ row, columns }: CandidateCardProps) {
  const { t } = useTranslation(['cohorts', 'milestones']);
  const language = useLanguage();
  const counting = row.milestones.filter(({ status }) => status !== 'waived');
  const lateKeys = new Set(row.milestones.filter(({ timing }) => timing === 'overdue').map(({ key }) => key));
  const late = columns.filter(({ key }) => lateKeys.has(key)).map(({ title }) => title);
  const done = counting.filter(({ status }) => status === 'done').length;
  return (
    <>
      <CandidateName exchange={row.exchange} />
      <div className={classes.signs}>
        {columns.map(({ key, title }, index) => {
          const milestone = row.milestones.find((candidate) => candidate.key === key);
          return milestone === undefined ? null : (
            <div key={key} className={classes.sign}>
              <MilestoneButton
                milestone={milestone}
                title={title}
                exchangeId={row.exchange.id}
                candidateName={row.exchange.candidate.name}
              />
              <span className={classes.number} aria-hidden>
                {index + 1}
              </span>
            </div>
          );
        })}
      </div>
      <Text size="sm" c="dimmed">
        {t('milestones:progress', { done, total: counting.length })}
      </Text>
      {late.length === 0 ? null : (
        <Text size="sm" className={classes.late}>
          {t('late', { titles: new Intl.ListFormat(language, { type: 'conjunction' }).format(late) })}
        </Text>
      )}
    </>
  );
}
