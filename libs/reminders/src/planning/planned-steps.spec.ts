import { isoDate, type QuietHours } from '@app/calendar';
import type { ReminderReason, ReminderStep } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { plannedSteps } from './planned-steps.js';

const steps: ReminderStep[] = [
  { key: 'before', to: 'asked', when: { days: -3 } },
  { key: 'late', to: 'asked', when: { days: 1 }, everyDays: 7 },
  { key: 'escalation', to: 'escalation', when: { days: 7 } },
];
const surroundings = { timeZone: 'Europe/Amsterdam', quietHours: ['19:00', '08:00'] as QuietHours };

function planned(audience: ReminderReason['audience'], now: string): string[] {
  const reason: ReminderReason = {
    rootId: 'root',
    subjectId: 'subject',
    occasion: '',
    programmeId: 'programme',
    cohortId: null,
    recipientId: 'recipient',
    audience,
    fallsOn: isoDate('2021-03-15'),
    since: new Date('2021-02-01T09:00:00Z'),
    until: null,
    about: { nl: 'Gesprek', en: 'Talk' },
    say: () => ({ title: { nl: '', en: '' }, path: '/', action: { nl: '', en: '' } }),
  };
  return plannedSteps(steps, reason, surroundings, new Date(now)).map(
    ({ step, dueAt }) => `${step} ${dueAt.toISOString().slice(0, 10)}`,
  );
}

describe('the steps of a reason', () => {
  it('are those for its recipient', () => {
    expect(planned('asked', '2021-03-01T09:00:00Z')).toEqual(['before 2021-03-12', 'late 2021-03-16']);
    expect(planned('escalation', '2021-03-01T09:00:00Z')).toEqual(['escalation 2021-03-22']);
  });

  it('come back: the last that is due and the next one', () => {
    expect(planned('asked', '2021-03-16T08:00:00Z')).toEqual([
      'before 2021-03-12',
      'late 2021-03-16',
      'late:1 2021-03-23',
    ]);
    expect(planned('asked', '2021-04-20T08:00:00Z')).toEqual([
      'before 2021-03-12',
      'late:4 2021-04-15',
      'late:5 2021-04-22',
    ]);
  });
});
