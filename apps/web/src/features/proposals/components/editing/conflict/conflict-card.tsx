import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../../components/layout/section-card.js';
import type { Proposal } from '../../../../../lib/api/schema-types.js';
import { useRevisions } from '../../../api/reading/list-revisions.js';
import type { Settlements } from '../content/merge-content.js';
import type { ProposalContent } from '../content/proposal-content.js';
import type { Conflict } from '../session/editing-session.js';
import { FieldSettlement } from './field-settlement.js';
import classes from './field-settlement.module.css';

/** Where the status of saving leads to while somebody has to choose. */
export const conflictId = 'proposal-conflict';

interface ConflictCardProps {
  proposal: Proposal;
  conflict: Conflict;
  /** What is written here. */
  mine: ProposalContent;
  onResolve: (settlements: Settlements) => void;
}

/** Shows what two authors made of the same fields, and asks which of both stays. */
export function ConflictCard({ proposal, conflict, mine, onResolve }: ConflictCardProps) {
  const { t } = useTranslation(['proposal-editing', 'proposals']);
  const [settlements, setSettlements] = useState<Settlements>({});
  const [tried, setTried] = useState(false);
  const name = useNameOfOther(proposal.id, conflict.theirRevision) ?? t('conflict.somebody');
  const resolve = (): void => {
    setTried(true);
    if (conflict.fields.every((field) => settlements[field] !== undefined)) onResolve(settlements);
  };
  return (
    <div id={conflictId} tabIndex={-1} className={classes.card}>
      <SectionCard emphasis="asked" title={t('conflict.title', { name })}>
        <Text>{t('conflict.detail', { name })}</Text>
        <Text size="sm" c="dimmed" mb="md">
          {t('proposals:versions.legend')}
        </Text>
        {conflict.fields.map((field) => (
          <FieldSettlement
            key={field}
            field={field}
            name={name}
            texts={{ base: conflict.base, mine, theirs: conflict.theirs }}
            programmeId={proposal.programmeId}
            settlement={settlements[field]}
            tried={tried}
            onSettle={(settlement) => setSettlements({ ...settlements, [field]: settlement })}
          />
        ))}
        <Button onClick={resolve}>{t('conflict.confirm')}</Button>
      </SectionCard>
    </div>
  );
}

/** Who saved the revision that contradicts ours; undefined while that is being read. */
function useNameOfOther(proposalId: string, revision: number): string | undefined {
  const { data: revisions } = useRevisions(proposalId);
  return revisions?.find(({ number }) => number === revision)?.author.name;
}
