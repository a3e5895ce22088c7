import { Title } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import { EmptyState } from '../../../../components/states/empty-state.js';
import type { Adoption, OrganisationRef, Proposal } from '../../../../lib/api/schema-types.js';
import { AdoptionChecks } from './adoption-checks.js';
import { AdoptionDialog } from './adoption-dialog.js';
import classes from './adoption.module.css';
import { AdoptionRow } from './adoption-row.js';
import { ConfirmAdoptionDialog } from './confirm-adoption-dialog.js';

interface Recording {
  organisation: OrganisationRef;
  adoption: Adoption | undefined;
}

/** How every acting organisation makes the change normal work, and whether it still stands there. */
export function AdoptionPanel({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal-steps');
  const [recording, setRecording] = useState<Recording | null>(null);
  const [confirming, setConfirming] = useState<Adoption | null>(null);
  const acting = proposal.affectedOrganisations.filter(({ part }) => part === 'acts');
  const isOpen = ['approved', 'in_pilot', 'adopted', 'lapsed'].includes(proposal.state);
  if (!isOpen && proposal.adoptions.length === 0 && proposal.adoptionChecks.length === 0) {
    return (
      <EmptyState icon={IconRoute} title={t('adoption.none.title')} detail={t('adoption.none.detail')} />
    );
  }
  return (
    <>
      <Title order={3}>{t('adoption.title')}</Title>
      <ul className={`${lined.list} ${classes.list}`}>
        {acting.map(({ organisation }) => {
          const adoption = proposal.adoptions.find((record) => record.organisationId === organisation.id);
          return (
            <AdoptionRow
              key={organisation.id}
              proposal={proposal}
              organisation={organisation}
              adoption={adoption}
              onRecord={() => setRecording({ organisation, adoption })}
              onConfirm={() => setConfirming(adoption ?? null)}
            />
          );
        })}
      </ul>
      <AdoptionChecks proposal={proposal} />
      <AdoptionDialog proposal={proposal} recording={recording} onClose={() => setRecording(null)} />
      <ConfirmAdoptionDialog
        proposalId={proposal.id}
        adoption={confirming}
        onClose={() => setConfirming(null)}
      />
    </>
  );
}
