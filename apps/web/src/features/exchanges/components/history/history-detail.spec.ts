import { describe, expect, it } from '@jest/globals';
import { historyDetail } from './history-detail.js';

describe('historyDetail', () => {
  it('reads whose signatures lapsed, and because of which change', () => {
    const detail = { fields: ['endsOn'], parties: ['candidate', 'host_sponsor'], agreementVersion: 2 };
    expect(historyDetail(detail)).toEqual({
      fields: ['endsOn'],
      parties: ['candidate', 'host_sponsor'],
      agreementVersion: 2,
    });
  });

  it('leaves out what it does not know', () => {
    const nothing = { fields: [], parties: [], agreementVersion: null };
    expect(historyDetail({ fields: ['colour'], parties: 'everybody', amendmentId: 'x' })).toEqual(nothing);
  });
});
