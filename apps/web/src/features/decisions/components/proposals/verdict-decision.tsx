import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../../components/text/markdown.js';
import type { Proposal, Review, Verdict } from '../../../../lib/api/schema-types.js';
import { VerdictDialog } from '../../../proposals/components/reviews/verdict-dialog.js';
import { DecisionActs } from './decision-acts.js';
import { OtherVerdicts } from './other-verdicts.js';
import classes from './proposal-decision.module.css';

interface VerdictDecisionProps {
  proposal: Proposal;
  /** The review of the reader's organisation. */
  review: Review;
}

/** What a sponsor has to know to judge: what was seen, what changes for the own organisation, what others say. */
export function VerdictDecision({ proposal, review }: VerdictDecisionProps) {
  const { t } = useTranslation(['decisions', 'proposal-steps']);
  const [initial, setInitial] = useState<Verdict | null>(null);
  const organisation = review.organisation.shortName;
  return (
    <>
      <div className={classes.parts}>
        <section>
          <h3 className={classes.name}>{t('proposal.seen')}</h3>
          <Markdown text={proposal.problem} />
        </section>
        <section>
          <h3 className={classes.name}>{t('proposal.change')}</h3>
          <Markdown text={proposal.change} />
        </section>
        <section className={classes.mine}>
          <h3 className={classes.name}>{t('proposal.forMe')}</h3>
          <Text>{t(`proposal.part.${review.part}`, { organisation })}</Text>
        </section>
        <section>
          <h3 className={classes.name}>{t('proposal.others')}</h3>
          <OtherVerdicts proposal={proposal} own={review} />
        </section>
      </div>
      <DecisionActs proposalId={proposal.id}>
        <Button onClick={() => setInitial('approve')}>{t('proposal-steps:verdict.approve')}</Button>
        <Button variant="default" onClick={() => setInitial('request_changes')}>
          {t('proposal-steps:verdict.request_changes')}
        </Button>
        <Button variant="subtle" color="brick" onClick={() => setInitial('decline')}>
          {t('proposal-steps:verdict.decline')}
        </Button>
      </DecisionActs>
      <VerdictDialog
        proposal={proposal}
        review={initial === null ? null : review}
        initial={initial ?? undefined}
        onClose={() => setInitial(null)}
      />
    </>
  );
}
