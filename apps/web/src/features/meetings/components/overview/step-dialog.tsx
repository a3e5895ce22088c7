import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { Action, Meeting } from '../../../../lib/api/schema-types.js';
import { useStepSeries } from '../../api/planning/step-series.js';
import { type MeetingStep, useTransitionMeeting } from '../../api/running/transition-meeting.js';
import { type Reach, reaches } from '../series/reach.js';
import { ReachChoice } from '../series/reach-choice.js';

interface StepDialogProps {
  meeting: Meeting;
  /** The step to take; null while none is chosen. */
  action: Action | null;
  onClose: () => void;
}

/** Takes a step of the workflow, and asks what that step requires; in a series also for which meetings. */
export function StepDialog({ meeting, action, onClose }: StepDialogProps) {
  const { t } = useTranslation('meetings');
  const title = action?.action === 'cancel' ? t('cancelTitle') : action?.title;
  return (
    <Dialog opened={action !== null} onClose={onClose} title={title}>
      {action === null ? null : <StepForm meeting={meeting} action={action} onClose={onClose} />}
    </Dialog>
  );
}

function StepForm({ meeting, action, onClose }: StepDialogProps & { action: Action }) {
  const { t } = useTranslation(['meetings', 'app']);
  const [reason, setReason] = useState('');
  const [reach, setReach] = useState<Reach>('this');
  const [tried, setTried] = useState(false);
  const name = action.action as MeetingStep['action'];
  const { take, pending, error } = useStep(meeting, reach, onClose);
  const asksReason = action.requires.includes('reason');
  const missing = asksReason && reason.trim() === '';
  const choices = meeting.seriesId === null ? [] : reachesOf(name);
  return (
    <DialogForm
      submitLabel={action.title}
      tone={name === 'cancel' ? 'danger' : 'plain'}
      pending={pending}
      error={error}
      onCancel={onClose}
      onSubmit={(declaration) => {
        setTried(true);
        if (!missing) take(name, asksReason ? { reason: reason.trim(), ...declaration } : declaration);
      }}
    >
      <Text>{t(name === 'cancel' && meeting.state === 'draft' ? 'step.cancelDraft' : `step.${name}`)}</Text>
      {choices.length === 0 ? null : (
        <ReachChoice meeting={meeting} choices={choices} value={reach} onChange={setReach} />
      )}
      {asksReason ? (
        <Textarea
          label={t('app:reason.label')}
          description={t('app:reason.description')}
          required
          data-autofocus
          maxLength={10_000}
          value={reason}
          error={tried && missing ? t('app:reason.required') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
    </DialogForm>
  );
}

/** For which meetings of a series a step can be taken at once. */
function reachesOf(name: MeetingStep['action']): readonly Reach[] {
  if (name === 'cancel') return reaches;
  return name === 'publish' ? ['this', 'all'] : [];
}

/** Takes a step on the meeting by itself, or on more of its series. */
function useStep(meeting: Meeting, reach: Reach, onTaken: () => void) {
  const { t } = useTranslation('meetings');
  const one = useTransitionMeeting();
  const many = useStepSeries();
  const take = (action: MeetingStep['action'], given: Declaration & { reason?: string }): void => {
    const onSuccess = (): void => {
      announce(t(`stepDone.${action}`));
      onTaken();
    };
    if (reach === 'this' || meeting.seriesId === null) {
      one.mutate({ meetingId: meeting.id, action, ...given }, { onSuccess });
      return;
    }
    if (action !== 'publish' && action !== 'cancel') return;
    const range = reach === 'following' ? { scope: reach, meetingId: meeting.id } : { scope: reach };
    const concerned = action === 'cancel' ? range : {};
    many.mutate({ seriesId: meeting.seriesId, action, ...concerned, ...given }, { onSuccess });
  };
  const taken = reach === 'this' ? one : many;
  return { take, pending: taken.isPending, error: taken.error };
}
