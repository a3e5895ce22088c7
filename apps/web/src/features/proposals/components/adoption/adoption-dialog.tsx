import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { Adoption, OrganisationRef, Proposal } from '../../../../lib/api/schema-types.js';
import { useRecordAdoption } from '../../api/deciding/record-adoption.js';
import { AdoptionFields } from './adoption-fields.js';
import { adoptionValues, completeRecord } from './adoption-record.js';

interface AdoptionDialogProps {
  proposal: Proposal;
  /** The organisation, and its record when there is one; null while the dialog is closed. */
  recording: { organisation: OrganisationRef; adoption: Adoption | undefined } | null;
  onClose: () => void;
}

/** Records how an organisation makes the change normal work. */
export function AdoptionDialog({ proposal, recording, onClose }: AdoptionDialogProps) {
  const { t } = useTranslation('proposal-steps');
  const title =
    recording === null ? '' : t('adoption.dialog', { organisation: recording.organisation.shortName });
  return (
    <Dialog opened={recording !== null} onClose={onClose} size="lg" title={title}>
      {recording === null ? null : (
        <AdoptionForm proposal={proposal} recording={recording} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface AdoptionFormProps extends AdoptionDialogProps {
  recording: NonNullable<AdoptionDialogProps['recording']>;
}

function AdoptionForm({ proposal, recording, onClose }: AdoptionFormProps) {
  const { t } = useTranslation(['proposal-steps', 'app']);
  const { organisation, adoption } = recording;
  const [values, setValues] = useState(() => adoptionValues(adoption));
  const [tried, setTried] = useState(false);
  const recorded = useRecordAdoption();
  const save = (declaration: Declaration): void => {
    setTried(true);
    const record = completeRecord(organisation.id, values);
    if (record === null) return;
    recorded.mutate(
      { proposalId: proposal.id, adoption, record: { ...record, ...declaration } },
      {
        onSuccess: () => {
          announce(t('adoption.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      submitLabel={t('app:action.save')}
      pending={recorded.isPending}
      error={recorded.error}
      onCancel={onClose}
      onSubmit={save}
    >
      {adoption === undefined || adoption.confirmedAt === null ? null : (
        <Text c="dimmed">{t('adoption.voids')}</Text>
      )}
      <AdoptionFields
        programmeId={proposal.programmeId}
        values={values}
        tried={tried}
        onChange={(change) => setValues({ ...values, ...change })}
      />
    </DialogForm>
  );
}
