import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../../../../lib/announce.js';
import { usePlanMeeting } from '../../api/planning/plan-meeting.js';
import { usePlanSeries } from '../../api/planning/plan-series.js';
import { endFault, ruleOf, type SeriesValues } from '../series/rule/series-rule.js';
import { instantsOf, minutesBetween } from './meeting-plan.js';
import { contentsOf, type NewMeetingValues } from './new-meeting-values.js';

/** Plans one meeting, or a series, and goes to what was made. */
export function usePlanning(cohortId: string, series: SeriesValues) {
  const { t } = useTranslation('meeting-planning');
  const navigate = useNavigate();
  const one = usePlanMeeting();
  const many = usePlanSeries();
  const arrive = (path: string): void => {
    announce(t('planned'));
    void navigate(path);
  };
  const plan = (values: NewMeetingValues, declared: boolean, onError: (error: Error) => void): void => {
    const { day, startTime, endTime } = values;
    if (day === null) return;
    const contents = { ...contentsOf(values, cohortId), ...(declared ? { declareHarmless: true } : {}) };
    if (series.rhythm === 'once') {
      const whole = { ...contents, ...instantsOf({ ...values, day }) };
      one.mutate(whole, { onSuccess: ({ id }) => arrive(`/meetings/${id}`), onError });
      return;
    }
    if (endFault(series, day) !== null) return;
    const rule = ruleOf(series, day);
    const minutes = minutesBetween(startTime, endTime);
    many.mutate(
      { ...contents, rule, startsLocal: `${day}T${startTime}:00`, minutes },
      {
        onSuccess: ({ occurrences }) => {
          const first = occurrences[0]?.meetingId;
          arrive(first === undefined ? '/meetings' : `/meetings/${first}`);
        },
        onError,
      },
    );
  };
  const taken = series.rhythm === 'once' ? one : many;
  return { plan, pending: taken.isPending, error: taken.error };
}
