import { describe, expect, it } from '@jest/globals';
import type { NotificationPreferences } from '../../../../lib/api/schema-types.js';
import { changesFrom, timeZonesWith, valuesOf } from './preferences-values.js';

const preferences: NotificationPreferences = {
  digestTime: '08:30',
  timeZone: 'Europe/Amsterdam',
  kinds: [
    { kind: 'mention', title: 'Als iemand mij noemt', delivery: 'at_once' },
    { kind: 'meeting', title: 'Bijeenkomsten', delivery: 'weekly' },
  ],
};

describe('the form of the preferences', () => {
  it('sends the kinds that were changed and no others', () => {
    const values = valuesOf(preferences);
    const chosen = { ...values, deliveries: { ...values.deliveries, mention: 'daily' as const } };
    expect(changesFrom(preferences, chosen)).toEqual({
      kinds: [{ kind: 'mention', delivery: 'daily' }],
      digestTime: '08:30',
      timeZone: 'Europe/Amsterdam',
    });
  });

  it('offers a time zone that was chosen also where the browser has another name for it', () => {
    expect(timeZonesWith('Etc/Zulu')[0]).toBe('Etc/Zulu');
    expect(new Set(timeZonesWith('Europe/Amsterdam')).size).toBe(timeZonesWith('Europe/Amsterdam').length);
  });
});
