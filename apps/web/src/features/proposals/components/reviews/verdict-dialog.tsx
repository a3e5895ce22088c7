import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { Proposal, Review, Verdict } from '../../../../lib/api/schema-types.js';
import { useGiveVerdict } from '../../api/deciding/give-verdict.js';

const verdicts: readonly Verdict[] = ['approve', 'request_changes', 'decline'];

interface VerdictDialogProps {
  proposal: Pick<Proposal, 'id' | 'title' | 'revision'>;
  /** The review of the reader's organisation; null while the dialog is closed. */
  review: Review | null;
  /** The verdict that was chosen on the way here. */
  initial?: Verdict;
  onClose: () => void;
}

/** Asks for the verdict of the reader's organisation, with its motivation. */
export function VerdictDialog({ proposal, review, initial, onClose }: VerdictDialogProps) {
  const { t } = useTranslation('proposal-steps');
  const title = review === null ? '' : t('verdict.title', { organisation: review.organisation.shortName });
  return (
    <Dialog opened={review !== null} onClose={onClose} title={title} size="lg">
      {review === null ? null : (
        <VerdictForm proposal={proposal} review={review} initial={initial} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface VerdictFormProps extends VerdictDialogProps {
  review: Review;
}

function VerdictForm({ proposal, review, initial, onClose }: VerdictFormProps) {
  const { t } = useTranslation(['proposal-steps', 'app']);
  const [verdict, setVerdict] = useState<Verdict | null>(review.verdict ?? initial ?? null);
  const [motivation, setMotivation] = useState(review.motivation ?? '');
  const [tried, setTried] = useState(false);
  const give = useGiveVerdict();
  const send = (declaration: Declaration): void => {
    setTried(true);
    if (verdict === null || motivation.trim() === '') return;
    give.mutate(
      {
        ...{ proposalId: proposal.id, organisationId: review.organisationId, revision: proposal.revision },
        ...{ verdict, motivation, ...declaration },
      },
      {
        onSuccess: () => {
          announce(t('verdict.given'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      submitLabel={t('verdict.send')}
      tone={verdict === 'decline' ? 'danger' : 'plain'}
      pending={give.isPending}
      error={give.error}
      onCancel={onClose}
      onSubmit={send}
    >
      <div>
        <Text fw={650}>{proposal.title}</Text>
        <Text c="dimmed">{t('verdict.aboutVersion', { revision: proposal.revision })}</Text>
      </div>
      <VerdictChoice part={review.part} verdict={verdict} tried={tried} onChoose={setVerdict} />
      <Textarea
        label={t('verdict.motivation')}
        description={t('verdict.motivationDetail')}
        required
        maxLength={10_000}
        value={motivation}
        error={tried && motivation.trim() === '' ? t('app:reason.required') : undefined}
        onChange={(event) => setMotivation(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

interface VerdictChoiceProps {
  part: Review['part'];
  verdict: Verdict | null;
  tried: boolean;
  onChoose: (verdict: Verdict) => void;
}

function VerdictChoice({ part, verdict, tried, onChoose }: VerdictChoiceProps) {
  const { t } = useTranslation(['proposal-steps', 'app']);
  return (
    <Radio.Group
      label={t('verdict.choice')}
      required
      value={verdict}
      error={tried && verdict === null ? t('app:required') : undefined}
      onChange={(value) => onChoose(value)}
    >
      <Stack gap="xs" mt="xs">
        {verdicts.map((choice) => (
          <Radio
            key={choice}
            value={choice}
            size="md"
            label={t(`verdict.${choice}`)}
            description={t(`verdict.effect.${part}.${choice}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
