import { isoDate } from '@app/calendar';
import { expect, it } from '@jest/globals';
import { changedPlanFields } from './changed-plan-fields.js';
import { defaultEnd, type ExchangeChange } from './exchange-plan.js';

it.each([
  ['2020-11-16', '2021-05-15'],
  ['2020-08-31', '2021-02-27'],
  ['2023-08-31', '2024-02-28'],
  ['2021-01-01', '2021-06-30'],
])('lasts six months from %s up to and including %s', (startsOn, endsOn) => {
  expect(defaultEnd(isoDate(startsOn), 'P6M')).toBe(endsOn);
});

const standing: Required<ExchangeChange> = {
  hostOrganisationId: 'host',
  homeSponsorId: 'home sponsor',
  hostSponsorId: 'host sponsor',
  hostPosition: 'Unitmanager',
  hostSupervisor: 'Kim',
  learningQuestions: ['Wat?', 'Hoe?'],
  startsOn: isoDate('2020-11-16'),
  endsOn: isoDate('2021-05-15'),
};

it('finds no change in what stands already or is left out', () => {
  const { hostPosition, learningQuestions, startsOn } = standing;
  expect(
    changedPlanFields(standing, { hostPosition, startsOn, learningQuestions: [...learningQuestions] }),
  ).toEqual([]);
  expect(changedPlanFields(standing, { hostPosition: undefined })).toEqual([]);
});

it('finds a supervisor who leaves, and questions in another order', () => {
  expect(changedPlanFields(standing, { hostSupervisor: null, learningQuestions: ['Hoe?', 'Wat?'] })).toEqual([
    'hostSupervisor',
    'learningQuestions',
  ]);
});
