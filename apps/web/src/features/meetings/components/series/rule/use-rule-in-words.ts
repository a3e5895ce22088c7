import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../../lib/i18n/use-language.js';
import { readRule, type RuleFacts } from './rule-facts.js';

type Place = 1 | 2 | 3 | 4 | 5 | -1;

/** 7 January 2024 was a Sunday. */
const sunday = Date.UTC(2024, 0, 7);

/** How often meetings return, in words: "elke donderdag"; a rule that no sentence fits is given as it is. */
export function useRuleInWords(): (rule: string, day: string) => string {
  const { t } = useTranslation('meeting-planning');
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const nameOf = (weekday: number): string => weekdays.format(sunday + weekday * 86_400_000);
  const onDays = (facts: RuleFacts): string =>
    list.format([
      ...facts.weekdays.map(({ weekday, place }) =>
        place === null
          ? nameOf(weekday)
          : t('rule.placed', { place: t(`series.place.${place as Place}`), weekday: nameOf(weekday) }),
      ),
      ...facts.daysOfMonth.map((at) => (at === -1 ? t('rule.lastDay') : t('rule.dayOfMonth', { at }))),
    ]);
  return (rule, day) => {
    const facts = readRule(rule, day);
    if (facts === null) return t('rule.other', { rule });
    const { frequency, interval } = facts;
    const often = interval === 1 ? 'one' : interval === 2 ? 'two' : 'many';
    return t(`rule.${frequency}.${often}`, { interval, days: onDays(facts) });
  };
}
