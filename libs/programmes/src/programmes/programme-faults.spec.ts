import { isoDate } from '@app/calendar';
import { describe, expect, it } from '@jest/globals';
import { defaultChainSteps, defaultMilestoneTemplate, defaultSettings } from './programme-defaults.js';
import { type ProgrammeFacts, programmeFaults } from './programme-faults.js';

const facts: ProgrammeFacts = {
  startsOn: isoDate('2020-09-01'),
  endsOn: isoDate('2021-11-30'),
  timeZone: 'Europe/Amsterdam',
  recommendations: [],
  chainSteps: defaultChainSteps,
  settings: defaultSettings,
  milestoneTemplate: defaultMilestoneTemplate,
};

function placesOf(changes: Partial<ProgrammeFacts>): string[] {
  return programmeFaults({ ...facts, ...changes }, '/programme').map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
}

function withOffset(offset: string): Partial<ProgrammeFacts> {
  return { milestoneTemplate: defaultMilestoneTemplate.slice(0, 1).map((line) => ({ ...line, offset })) };
}

describe('the contents of a programme', () => {
  it('are right with the usual template and settings', () => {
    expect(programmeFaults(facts)).toEqual([]);
  });

  it('may last one day, and not less', () => {
    expect(placesOf({ endsOn: facts.startsOn })).toEqual([]);
    expect(placesOf({ endsOn: isoDate('2020-08-31') })).toEqual(['/programme/endsOn period_order']);
  });

  it('lie from 1900 up to and including 2199', () => {
    expect(placesOf({ startsOn: isoDate('1900-01-01'), endsOn: isoDate('2199-12-31') })).toEqual([]);
    expect(placesOf({ startsOn: isoDate('1899-12-31'), endsOn: isoDate('2200-01-01') })).toEqual([
      '/programme/startsOn date_range',
      '/programme/endsOn date_range',
    ]);
  });

  it.each(['UTC', 'America/Argentina/Ushuaia'])('may be in the time zone %s', (timeZone) => {
    expect(placesOf({ timeZone })).toEqual([]);
  });

  it.each(['', '+01:00', 'Amsterdam', 'Europe/'])('cannot be in the time zone "%s"', (timeZone) => {
    expect(placesOf({ timeZone })).toEqual(['/programme/timeZone time_zone']);
  });

  it.each(['P1M', 'P60M'])('let an exchange last %s', (exchangeDuration) => {
    expect(placesOf({ settings: { ...defaultSettings, exchangeDuration } })).toEqual([]);
  });

  it.each(['P0M', 'P61M', 'P06M', '6M', 'P1Y', 'P6M1D'])(
    'do not let an exchange last %s',
    (exchangeDuration) => {
      expect(placesOf({ settings: { ...defaultSettings, exchangeDuration } })).toEqual([
        '/programme/settings/exchangeDuration duration',
      ]);
    },
  );

  it.each(['P10Y', '-P10Y', 'P0D', 'P1Y2M3W4D'])('plan a milestone at %s from its anchor', (offset) => {
    expect(placesOf(withOffset(offset))).toEqual([]);
  });

  it.each(['P11Y', '-P99999Y', 'PT5H', 'P', '2W', ''])('do not plan a milestone at "%s"', (offset) => {
    expect(placesOf(withOffset(offset))).toEqual(['/programme/milestoneTemplate/0/offset offset']);
  });

  it('name a key that occurs again, once for every time', () => {
    const twice = { key: 'same', nl: 'Zelfde', en: 'Same' };
    expect(placesOf({ recommendations: [twice, twice, twice] })).toEqual([
      '/programme/recommendations/1/key not_unique',
      '/programme/recommendations/2/key not_unique',
    ]);
  });
});
