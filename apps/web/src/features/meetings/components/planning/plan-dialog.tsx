import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useProgrammeMemberships } from '../../../exchanges/api/list-programme-memberships.js';
import { useChangeMeeting } from '../../api/planning/change-meeting.js';
import { useChangeSeries } from '../../api/planning/change-series.js';
import { peopleIn, roomOf } from '../people/people-in.js';
import { instantsOf, type MeetingPlan, minutesBetween, planOf, sharedWords } from './meeting-plan.js';
import { PlanFields } from './plan-fields.js';
import { type Reach, reaches } from '../series/reach.js';
import { ReachChoice } from '../series/reach-choice.js';
import { usePlanForm } from './use-plan-form.js';

interface PlanDialogProps {
  meeting: Meeting;
  opened: boolean;
  onClose: () => void;
}

/** Changes when, where and about what a meeting is; in a series this one, this and the following, or all. */
export function PlanDialog({ meeting, opened, onClose }: PlanDialogProps) {
  const { t } = useTranslation('meetings');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('change.open')} size="lg">
      {opened ? <PlanForm meeting={meeting} onClose={onClose} /> : null}
    </Dialog>
  );
}

function PlanForm({ meeting, onClose }: Omit<PlanDialogProps, 'opened'>) {
  const { t } = useTranslation(['meetings', 'app']);
  const form = usePlanForm(planOf(meeting));
  const [reach, setReach] = useState<Reach>('this');
  const { save, pending, error } = useChange(meeting, reach);
  const memberships = useProgrammeMemberships(meeting.programmeId).data ?? [];
  const isIntervision = meeting.kind === 'peer_intervision';
  const leaders = peopleIn(isIntervision ? roomOf(memberships, meeting.cohortId) : memberships);
  const submit = (declaration: Declaration): void => {
    if (form.validate().hasErrors) return;
    save(form.values, declaration, {
      onSuccess: () => {
        announce(t('change.done'));
        onClose();
      },
      onError: (fault) => showFaults(form, fault),
    });
  };
  return (
    <DialogForm
      submitLabel={t('app:action.save')}
      pending={pending}
      error={error}
      onCancel={onClose}
      onSubmit={submit}
    >
      {meeting.seriesId === null ? null : (
        <ReachChoice
          meeting={meeting}
          choices={reaches}
          value={reach}
          movesAll={isRetimed(meeting, form.values)}
          onChange={setReach}
        />
      )}
      <PlanFields form={form} leaders={leaders} dayIsFixed={reach !== 'this'} />
    </DialogForm>
  );
}

/** Whether a plan has the meeting at other times of the day. */
function isRetimed(meeting: Meeting, { startTime, endTime }: MeetingPlan): boolean {
  const before = planOf(meeting);
  return startTime !== before.startTime || endTime !== before.endTime;
}

interface Answered {
  onSuccess: () => void;
  onError: (error: Error) => void;
}

/** Changes the meeting by itself, or more of its series: there the day stays with the rule, and the time can change. */
function useChange(meeting: Meeting, reach: Reach) {
  const one = useChangeMeeting();
  const many = useChangeSeries();
  const { id: meetingId, version, seriesId } = meeting;
  const save = (plan: MeetingPlan, declaration: Declaration, answered: Answered): void => {
    const words = { ...sharedWords(plan), ...declaration };
    if (reach === 'this' || seriesId === null) {
      const times = plan.day === null ? {} : instantsOf({ ...plan, day: plan.day });
      one.mutate({ meetingId, version, change: { ...words, ...times } }, answered);
      return;
    }
    const times = { startTime: plan.startTime, minutes: minutesBetween(plan.startTime, plan.endTime) };
    many.mutate(
      { seriesId, meetingId, scope: reach, words, ...(isRetimed(meeting, plan) ? { times } : {}) },
      answered,
    );
  };
  const { isPending, error } = reach === 'this' ? one : many;
  return { save, pending: isPending, error };
}
