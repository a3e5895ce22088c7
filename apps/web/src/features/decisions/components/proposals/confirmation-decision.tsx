import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Day } from '../../../../components/dates/calendar-time.js';
import type { Adoption, Proposal } from '../../../../lib/api/schema-types.js';
import { ConfirmAdoptionDialog } from '../../../proposals/components/adoption/confirm-adoption-dialog.js';
import { DecisionActs } from './decision-acts.js';

/** An adoption that the sponsor has to confirm: in what it is anchored, by whom and from when. */
export function ConfirmationDecision({ proposal, adoption }: { proposal: Proposal; adoption: Adoption }) {
  const { t } = useTranslation(['decisions', 'proposal-steps', 'domain']);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Text c="dimmed">{t('proposal.anchored')}</Text>
      <Text fw={600}>
        {adoption.anchoredIn} ({t(`domain:adoptionAnchor.${adoption.anchor}`)})
      </Text>
      <Text>
        {adoption.owner.name} · {t('proposal-steps:adoption.from')} <Day date={adoption.effectiveOn} />
      </Text>
      <DecisionActs proposalId={proposal.id}>
        <Button onClick={open}>{t('proposal-steps:adoption.confirm')}</Button>
      </DecisionActs>
      <ConfirmAdoptionDialog proposalId={proposal.id} adoption={opened ? adoption : null} onClose={close} />
    </>
  );
}
