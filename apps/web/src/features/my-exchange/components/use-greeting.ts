import { useTranslation } from 'react-i18next';
import type { Exchange } from '../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../lib/dates/use-date-formats.js';
import { partOfDay } from './greeting.js';

/** The greeting of the hour, and where the candidate is in the exchange, each as a sentence. */
export function useGreeting(exchange: Exchange): { greeting: string; where: string } {
  const { t } = useTranslation('my-exchange');
  const formats = useDateFormats();
  const firstName = exchange.candidate.name.split(' ')[0] ?? exchange.candidate.name;
  const greeting = t(`greeting.${partOfDay(new Date().getHours())}`, { name: firstName });
  const host = exchange.hostOrganisation.name;
  const { state } = exchange;
  if (state === 'completed' || state === 'ended_early' || state === 'cancelled') {
    return { greeting, where: t(`where.${state}`, { host }) };
  }
  const { day, days } = exchange.period;
  if (state === 'active' && day !== null) return { greeting, where: t('where.running', { day, days, host }) };
  const period = formats.period(exchange.startsOn, exchange.endsOn);
  return { greeting, where: t('where.ahead', { host, period }) };
}
