import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HistoryLine, HistoryList } from '../../../../components/workflow/history-list.js';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { ExchangeTransition } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { useExchangeTransitions } from '../../api/list-exchange-transitions.js';
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
            <HistoryList>
              {[...items].reverse().map((transition) => (
                <ExchangeLine key={transition.id} transition={transition} />
              ))}
            </HistoryList>
          )
        }
      </QueryView>
    </SectionCard>
  );
}

function ExchangeLine({ transition }: { transition: ExchangeTransition }) {
  return (
    <HistoryLine
      line={transition}
      kind={transition.action === 'void_signatures' ? 'void' : 'step'}
      when={<InstantDay instant={transition.at} />}
    >
      <DetailWords transition={transition} />
    </HistoryLine>
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
