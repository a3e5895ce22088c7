import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../../components/forms/dialog-form.js';
import { announce } from '../../../../../lib/announce.js';
import type { Meeting, MeetingSeries } from '../../../../../lib/api/schema-types.js';
import { useChangeRule } from '../../../api/planning/change-rule.js';
import { type Reach, touchedBy } from '../reach.js';
import { ReachChoice } from '../reach-choice.js';
import { SeriesFields } from './series-fields.js';
import { endFault, ruleOf, type SeriesValues, valuesOf } from './series-rule.js';

interface RuleDialogProps {
  meeting: Meeting;
  series: MeetingSeries;
  opened: boolean;
  onClose: () => void;
}

/** Changes how often the meetings of a series return, and until when. */
export function RuleDialog({ meeting, series, opened, onClose }: RuleDialogProps) {
  const { t } = useTranslation('meetings');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('series.changeRule')} size="lg">
      {opened ? <RuleForm meeting={meeting} series={series} onClose={onClose} /> : null}
    </Dialog>
  );
}

function RuleForm({ meeting, series, onClose }: Omit<RuleDialogProps, 'opened'>) {
  const { t } = useTranslation(['meetings', 'app']);
  const canFollow = touchedBy('this', series.occurrences, meeting.id).meetings.length > 0;
  const [reach, setReach] = useState<Reach>(canFollow ? 'following' : 'all');
  const [edited, setEdited] = useState<SeriesValues | null>(null);
  const change = useChangeRule();
  const first = touchedBy(reach, series.occurrences, meeting.id).meetings[0];
  if (first === undefined) return null;
  const day = first.recursLocal.slice(0, 10);
  const left = series.occurrences.length - series.occurrences.indexOf(first);
  const values = edited ?? valuesOf(series.rule, day, left);
  const save = (declaration: Declaration): void => {
    if (endFault(values, day) !== null) return;
    const rule = ruleOf(values, day, series.rule);
    const range =
      reach === 'following' ? { scope: reach, meetingId: first.meetingId } : { scope: 'all' as const };
    change.mutate(
      { series, change: { ...range, rule, startsLocal: first.recursLocal, ...declaration } },
      {
        onSuccess: () => {
          announce(t('change.done'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      submitLabel={t('app:action.save')}
      pending={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={save}
    >
      <ReachChoice
        meeting={meeting}
        choices={canFollow ? ['following', 'all'] : ['all']}
        value={reach}
        movesAll
        onChange={(next) => {
          setReach(next);
          setEdited(null);
        }}
      />
      <SeriesFields values={values} day={day} rule={series.rule} onChange={setEdited} />
      <Text c="dimmed">{t('series.fitting')}</Text>
    </DialogForm>
  );
}
