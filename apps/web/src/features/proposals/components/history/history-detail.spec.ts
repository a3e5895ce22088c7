import { describe, expect, it } from '@jest/globals';
import { historyDetail } from './history-detail.js';

describe('the detail of a line of the history', () => {
  it('tells the verdict and the organisation', () => {
    const line = {
      action: 'give_verdict',
      detail: { organisation: 'Veilig Thuis', verdict: 'approve', part: 'acts' },
    };
    expect(historyDetail(line)).toMatchObject({ organisation: 'Veilig Thuis', verdict: 'approve' });
  });

  it('tells the outcome of a pilot from that of a check, which share a word', () => {
    const detail = { outcome: 'partly' };
    expect(historyDetail({ action: 'evaluate_pilot', detail })).toMatchObject({
      pilotOutcome: 'partly',
      checkOutcome: null,
    });
    expect(historyDetail({ action: 'answer_check', detail })).toMatchObject({
      pilotOutcome: null,
      checkOutcome: 'partly',
    });
  });

  it('leaves out what it does not know', () => {
    expect(historyDetail({ action: 'share', detail: { verdict: 'maybe', organisation: 3 } })).toEqual({
      organisation: null,
      verdict: null,
      pilotOutcome: null,
      checkOutcome: null,
    });
  });
});
