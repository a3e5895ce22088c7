import { forbidden, invalid, refused } from '@app/platform';
import { WorkflowRefusal } from '@app/workflow';
import { describe, expect, it } from '@jest/globals';
import { refusalFaults } from './refusal-faults.js';

const detail = { nl: 'Nee.', en: 'No.' };
const place = '/exchanges/0/history/1';

describe('a refused step', () => {
  it('is a fault at its own place for every guard that refuses', () => {
    const refusals = [
      { guard: 'state', detail },
      { guard: 'startDateIsReached', detail },
    ];
    const faults = refusals.map(({ guard }) => ({ pointer: place, code: guard, detail }));
    expect(refusalFaults(refused(refusals), place)).toEqual(faults);
    expect(refusalFaults(new WorkflowRefusal('exchange', 'start', 'proposed', refusals), place)).toEqual(
      faults,
    );
  });

  it('is a fault at its own place for every fault in what was asked', () => {
    const faults = refusalFaults(invalid([{ pointer: '/endsOn', code: 'period_order', detail }]), place);
    expect(faults).toEqual([{ pointer: place, code: 'period_order', detail }]);
  });

  it('is a fault with the code of any other refusal', () => {
    expect(refusalFaults(forbidden(), place)).toMatchObject([{ pointer: place, code: 'access.forbidden' }]);
  });

  it('is no fault of the file when something broke', () => {
    expect(refusalFaults(new Error('connection lost'), place)).toBeUndefined();
  });
});
