import { inWords, type IsoDate } from '@app/calendar';
import type { Message, ReminderReason } from '@app/platform';
import type { Locale, Sentence } from '@app/workflow';
import type { EarlierReminder } from './earlier-reminders.js';

/** What the subject says, and besides who asked for it by hand or what went before it was taken one level up. */
export function wordedMessage(
  reason: ReminderReason,
  { askedBy }: { readonly askedBy: string | null },
  today: IsoDate,
  earlier: readonly EarlierReminder[],
): Message {
  const message = reason.say({ today, escalates: reason.audience === 'escalation' });
  const added = [message.text, nudgeWords(askedBy), ...earlier.map(earlierWords)].filter(
    (part) => part !== undefined,
  );
  if (added.length === 0) return message;
  const joined = (locale: Locale) => added.map((part) => part[locale]).join(' ');
  return { ...message, text: { nl: joined('nl'), en: joined('en') } };
}

function nudgeWords(name: string | null): Sentence | undefined {
  if (name === null) return undefined;
  return { nl: `${name} vraagt of je hiernaar wilt kijken.`, en: `${name} asks you to look at this.` };
}

const listLocales = { nl: 'nl', en: 'en-GB' } as const satisfies Record<Locale, string>;

function earlierWords({ name, days }: EarlierReminder): Sentence {
  const list = (locale: Locale) =>
    new Intl.ListFormat(listLocales[locale], { type: 'conjunction' }).format(
      days.map((day) => inWords(day, locale)),
    );
  return {
    nl: `${name} is herinnerd op ${list('nl')}.`,
    en: `${name} was reminded on ${list('en')}.`,
  };
}
