import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../../components/text/markdown.js';
import type { AdoptionCheck, Proposal } from '../../../../lib/api/schema-types.js';
import { CheckDialog } from '../../../proposals/components/adoption/check-dialog.js';
import { DecisionActs } from './decision-acts.js';

/** The question whether a change still stands in the reader's organisation. */
export function CheckDecision({ proposal, check }: { proposal: Proposal; check: AdoptionCheck }) {
  const { t } = useTranslation('proposal-steps');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Markdown text={proposal.change} />
      <DecisionActs proposalId={proposal.id}>
        <Button onClick={open}>{t('check.answer')}</Button>
      </DecisionActs>
      <CheckDialog proposalId={proposal.id} check={opened ? check : null} onClose={close} />
    </>
  );
}
