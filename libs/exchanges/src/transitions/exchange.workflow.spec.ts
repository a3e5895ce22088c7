import { readFile } from 'node:fs/promises';
import { isoDate } from '@app/calendar';
import { toMermaid, WorkflowRefusal } from '@app/workflow';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { signatureParties, type SignatureParty } from '../agreement/signature-party.js';
import type { ExchangeSituation } from './exchange-situation.js';
import {
  type ExchangeAction,
  type ExchangePart,
  type ExchangeState,
  exchangeWorkflow,
} from './exchange.workflow.js';

const duringTheExchange = new Date('2021-03-01T09:00:00+01:00');
const onTheLastDay = new Date('2021-05-15T09:00:00+02:00');

const nothingOpen: ExchangeSituation = {
  startsOn: isoDate('2020-11-16'),
  endsOn: isoDate('2021-05-15'),
  hostPosition: 'Unitmanager',
  hostSupervisor: null,
  hasClosingReflection: true,
  unsignedParties: [],
  openAmendment: null,
  mandatoryOpenDueDates: [],
  ownParties: [],
};

interface Question {
  state: ExchangeState;
  part: ExchangePart;
  situation?: Partial<ExchangeSituation>;
  at?: Date;
  input?: Record<string, unknown>;
}

function take(action: ExchangeAction, { state, part, situation, at, input }: Question): ExchangeState {
  return exchangeWorkflow.apply({
    action,
    state,
    subject: { ...nothingOpen, ...situation },
    parts: new Set([part]),
    at: at ?? duringTheExchange,
    input: input ?? {},
  }).to;
}

function refusalsOf(action: ExchangeAction, question: Question): string[] {
  try {
    take(action, question);
    return [];
  } catch (refusal) {
    if (!(refusal instanceof WorkflowRefusal)) throw refusal;
    return refusal.refusals.map(({ guard }) => guard);
  }
}

it('is agreed at the third signature, in whatever order the parties sign', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...signatureParties], { minLength: 3 }), (order) => {
      let unsignedParties: SignatureParty[] = [...signatureParties];
      const states = order.map((party) => {
        const state = take('sign', {
          state: 'proposed',
          part: party,
          situation: { unsignedParties, ownParties: [party] },
        });
        unsignedParties = unsignedParties.filter((unsigned) => unsigned !== party);
        return state;
      });
      expect(states).toEqual(['proposed', 'proposed', 'agreed']);
    }),
  );
});

it('lets a party sign once', () => {
  const situation = { unsignedParties: ['host_sponsor'] as const, ownParties: ['candidate'] as const };
  expect(refusalsOf('sign', { state: 'proposed', part: 'candidate', situation })).toEqual([
    'partyHasNotSignedYet',
  ]);
});

it('lets who is two parties sign a second time', () => {
  const situation = {
    unsignedParties: ['host_sponsor'] as const,
    ownParties: ['home_sponsor', 'host_sponsor'] as const,
  };
  expect(take('sign', { state: 'proposed', part: 'home_sponsor', situation })).toBe('agreed');
});

it('starts from the first day on, in Amsterdam', () => {
  const asked: Question = { state: 'agreed', part: 'system' };
  expect(refusalsOf('start', { ...asked, at: new Date('2020-11-15T22:59:59Z') })).toEqual([
    'startDateIsReached',
  ]);
  expect(take('start', { ...asked, at: new Date('2020-11-15T23:00:00Z') })).toBe('active');
});

it('amends with a reason and something that differs', () => {
  const asked: Question = { state: 'active', part: 'programme_office' };
  expect(refusalsOf('amend', asked)).toEqual(['amendmentChangesSomething', 'requires:reason']);
  const same = { reason: 'Rooster', endsOn: '2021-05-15', hostPosition: 'Unitmanager' };
  expect(refusalsOf('amend', { ...asked, input: same })).toEqual(['amendmentChangesSomething']);
  expect(take('amend', { ...asked, input: { reason: 'Rooster', endsOn: '2021-06-15' } })).toBe('active');
});

it('moves the end of an exchange to today at the earliest', () => {
  const amendTo = (endsOn: string) =>
    refusalsOf('amend', { state: 'active', part: 'programme_office', input: { reason: 'Rooster', endsOn } });
  expect(amendTo('2021-02-28')).toEqual(['newEndIsNotInThePast']);
  expect(amendTo('2021-03-01')).toEqual([]);
});

it('has one open amendment at a time', () => {
  const openAmendment = { id: 'first', unsignedParties: ['home_sponsor'] as const };
  const asked = { state: 'active', part: 'programme_office', situation: { openAmendment } } as const;
  expect(refusalsOf('amend', { ...asked, input: { reason: 'Rooster', endsOn: '2021-06-15' } })).toEqual([
    'noAmendmentIsOpen',
  ]);
  expect(take('withdraw_amendment', { ...asked, input: { reason: 'Toch niet', amendmentId: 'first' } })).toBe(
    'active',
  );
});

it('takes a signature under the open amendment only, from who has not signed it', () => {
  const openAmendment = { id: 'first', unsignedParties: ['home_sponsor'] as const };
  const signAs = (party: SignatureParty, amendmentId: string) =>
    refusalsOf('sign_amendment', {
      state: 'active',
      part: party,
      situation: { openAmendment, ownParties: [party] },
      input: { amendmentId },
    });
  expect(signAs('home_sponsor', 'first')).toEqual([]);
  expect(signAs('home_sponsor', 'another')).toEqual(['amendmentIsOpen']);
  expect(signAs('host_sponsor', 'first')).toEqual(['partyHasNotSignedAmendmentYet']);
  expect(signAs('candidate', 'first')).toContain('actor');
});

it('names everything that is in the way of completing', () => {
  const situation: Partial<ExchangeSituation> = {
    hasClosingReflection: false,
    mandatoryOpenDueDates: [isoDate('2021-02-16')],
    openAmendment: { id: 'first', unsignedParties: ['home_sponsor'] },
  };
  expect(refusalsOf('complete', { state: 'active', part: 'programme_office', situation })).toEqual([
    'endDateIsReached',
    'closingReflectionIsPresent',
    'noMandatoryMilestoneIsOpen',
    'noAmendmentIsOpen',
  ]);
});

it('completes while mandatory milestones that are planned after the end are still open', () => {
  const returnTalk = [isoDate('2021-05-31')];
  const reflection = [isoDate('2021-05-17')];
  const asked = { state: 'active', part: 'programme_office', at: onTheLastDay } as const;
  expect(take('complete', { ...asked, situation: { mandatoryOpenDueDates: returnTalk } })).toBe('completed');
  expect(refusalsOf('complete', { ...asked, situation: { mandatoryOpenDueDates: reflection } })).toEqual([
    'noMandatoryMilestoneIsOpen',
  ]);
});

it('counts a milestone after the end once its day has come', () => {
  const situation = { mandatoryOpenDueDates: [isoDate('2021-05-31')] };
  const asked = { state: 'active', part: 'programme_office', situation } as const;
  expect(refusalsOf('complete', { ...asked, at: new Date('2021-05-31T09:00:00+02:00') })).toEqual([
    'noMandatoryMilestoneIsOpen',
  ]);
});

it.each([
  ['2020-11-15', ['endedOnIsWithinTheExchange']],
  ['2020-11-16', []],
  ['2021-03-01', []],
  ['2021-03-02', ['endedOnIsWithinTheExchange']],
])('ends early on a day of the exchange that has come: %s', (endedOn, expected) => {
  const input = { endedOn, reason: 'Andere baan' };
  expect(refusalsOf('end_early', { state: 'active', part: 'programme_office', input })).toEqual(expected);
});

it('ends early and cancels with a reason', () => {
  expect(refusalsOf('end_early', { state: 'active', part: 'programme_office' })).toEqual([
    'requires:endedOn',
    'requires:reason',
  ]);
  expect(refusalsOf('cancel', { state: 'agreed', part: 'programme_office', input: { reason: ' ' } })).toEqual(
    ['requires:reason'],
  );
});

it('leaves everything but signing and starting to the programme office', () => {
  const office = exchangeWorkflow.transitions
    .filter(({ by }) => by.includes('programme_office'))
    .map(({ action }) => action);
  expect(new Set(office)).toEqual(
    new Set(['start', 'amend', 'withdraw_amendment', 'complete', 'end_early', 'cancel']),
  );
});

it('is drawn in the README as it is defined', async () => {
  const readme = await readFile(new URL('../../../../README.md', import.meta.url), 'utf8');
  const drawn = /<!-- exchange workflow -->\s+```mermaid\n([^]*?)```\s+<!-- \/exchange workflow -->/.exec(
    readme,
  )?.[1];
  expect(drawn).toBe(toMermaid(exchangeWorkflow, 'en'));
});
