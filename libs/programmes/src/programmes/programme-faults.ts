import { addOffset, daysBetween, isoDate, parseOffset } from '@app/calendar';
import type { Fault } from '@app/platform';
import { faultUnless } from '../faults/fault-unless.js';
import { periodFaults } from '../faults/period-faults.js';
import { uniqueFaults } from '../faults/unique-faults.js';
import type { MilestoneTemplate, ProgrammeContents, ProgrammeSettings } from './programme-contents.js';

/** The contents of a programme that can be judged without looking up its partners. */
export type ProgrammeFacts = Pick<
  ProgrammeContents,
  'startsOn' | 'endsOn' | 'timeZone' | 'recommendations' | 'chainSteps' | 'settings' | 'milestoneTemplate'
>;

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
/** One to sixty whole months. */
const durationPattern = /^P([1-9]|[1-5]\d|60)M$/;
const longestOffsetDays = 3_660;

/**
 * Every fault in the contents of a programme: dates, time zone, settings, keys, anchors' offsets.
 * @param place JSON pointer to the programme
 */
export function programmeFaults(facts: ProgrammeFacts, place = ''): Fault[] {
  return [
    ...periodFaults(facts, place),
    ...faultUnless(isTimeZone(facts.timeZone), `${place}/timeZone`, 'time_zone', {
      nl: 'Dit is geen tijdzone, zoals Europe/Amsterdam.',
      en: 'This is not a time zone, such as Europe/Amsterdam.',
    }),
    ...uniqueFaults(
      facts.recommendations.map(({ key }) => key),
      (index) => `${place}/recommendations/${index}/key`,
    ),
    ...uniqueFaults(
      facts.chainSteps.map(({ key }) => key),
      (index) => `${place}/chainSteps/${index}/key`,
    ),
    ...settingsFaults(facts.settings, `${place}/settings`),
    ...templateFaults(facts.milestoneTemplate, `${place}/milestoneTemplate`),
  ];
}

function settingsFaults(settings: ProgrammeSettings, place: string): Fault[] {
  return [
    ...faultUnless(durationPattern.test(settings.exchangeDuration), `${place}/exchangeDuration`, 'duration', {
      nl: 'Schrijf een duur van 1 tot 60 hele maanden, zoals P6M.',
      en: 'Write a duration of 1 to 60 whole months, such as P6M.',
    }),
    ...settings.quietHours.flatMap((time, index) =>
      faultUnless(timePattern.test(time), `${place}/quietHours/${index}`, 'time', {
        nl: 'Schrijf een tijd als UU:MM, zoals 19:00.',
        en: 'Write a time as HH:MM, such as 19:00.',
      }),
    ),
  ];
}

function templateFaults(template: readonly MilestoneTemplate[], place: string): Fault[] {
  return [
    ...uniqueFaults(
      template.map(({ key }) => key),
      (index) => `${place}/${index}/key`,
    ),
    ...template.flatMap(({ offset }, index) =>
      faultUnless(isTemplateOffset(offset), `${place}/${index}/offset`, 'offset', {
        nl: 'Schrijf een afstand van hooguit tien jaar, zoals P6W of -P14D.',
        en: 'Write a distance of at most ten years, such as P6W or -P14D.',
      }),
    ),
  ];
}

/** Whether the text is an offset that stays within ten years of its anchor. */
function isTemplateOffset(text: string): boolean {
  const anchor = isoDate('2000-01-01');
  try {
    return Math.abs(daysBetween(anchor, addOffset(anchor, parseOffset(text)))) <= longestOffsetDays;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

/** Whether the text names a zone; a bare distance to UTC is none, for it knows no summer time. */
function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}
