import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { ExchangeTransition } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { useExchangeTransitions } from '../../api/list-exchange-transitions.js';
import classes from './exchange-history.module.css';
import { historyDetail } from './history-detail.js';

/** Everything that happened to an exchange, newest first. */
export function ExchangeHistory({ exchangeId }: { exchangeId: string }) {
  const { t } = useTranslation('exchanges');
  const transitions = useExchangeTransitions(exchangeId);
  return (
    <SectionCard title={t('history.title')}>
      <QueryView query={transitions} skeleton={[200]}>
        {(items) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('history.nothing')}</Text>
          ) : (
            <ol className={classes.history} reversed>
              {[...items].reverse().map((transition) => (
                <HistoryLine key={transition.id} transition={transition} />
              ))}
            </ol>
          )
        }
      </QueryView>
    </SectionCard>
  );
}

function HistoryLine({ transition }: { transition: ExchangeTransition }) {
  const { t } = useTranslation('exchanges');
  const { action, actionTitle, from, to, toTitle, actor, deputyFor, at, reason } = transition;
  return (
    <li className={classes.line} data-kind={action === 'void_signatures' ? 'void' : 'step'}>
      <Text fw={600} lh={1.35}>
        {actionTitle}
        {from === to ? '' : ` → ${toTitle}`}
      </Text>
      <Text size="sm" c="dimmed" component="div">
        <InstantDay instant={at} /> · {actor === null ? t('history.bySystem') : actor.name}
        {deputyFor === null ? '' : `, ${t('history.deputyFor', { name: deputyFor.name })}`}
      </Text>
      <DetailWords transition={transition} />
      {reason === null ? null : <Text size="sm">“{reason}”</Text>}
    </li>
  );
}

function DetailWords({ transition }: { transition: ExchangeTransition }) {
  const { t } = useTranslation(['exchanges', 'domain']);
  const language = useLanguage();
  const { fields, parties, agreementVersion } = historyDetail(transition.detail);
  const inWords = (words: string[]): string =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
  if (parties.length > 0) {
    const lapsed = inWords(parties.map((party) => t(`domain:signatureParty.${party}`)));
    return (
      <Text size="sm">
        {fields.length === 0
          ? t('history.voided', { parties: lapsed })
          : t('history.voidedBy', {
              parties: lapsed,
              fields: inWords(fields.map((field) => t(`history.field.${field}`))),
            })}
      </Text>
    );
  }
  if (agreementVersion === null) return null;
  return <Text size="sm">{t('history.version', { version: agreementVersion })}</Text>;
}
