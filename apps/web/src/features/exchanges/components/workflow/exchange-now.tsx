import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Day } from '../../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { WorkflowLine } from '../../../../components/workflow/workflow-line.js';
import type { Exchange } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { ExchangeActions } from './exchange-actions.js';
import classes from './exchange-now.module.css';
import { workflowSteps } from './workflow-steps.js';

/** Where the exchange is on its way, what has to happen next, and what the reader can do about it. */
export function ExchangeNow({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation(['exchanges', 'domain']);
  const steps = workflowSteps(exchange.state).map((step) => ({
    ...step,
    title: t(`domain:exchangeState.${step.state}`),
  }));
  return (
    <SectionCard title={t('now.title')}>
      <WorkflowLine label={t('now.line')} steps={steps} />
      <div className={classes.now}>
        <div className={classes.words}>
          <Text fw={650}>
            <NowSentence exchange={exchange} />
          </Text>
          <Text c="dimmed">{t(`now.${exchange.state}.then`)}</Text>
        </div>
        <ExchangeActions exchange={exchange} />
      </div>
    </SectionCard>
  );
}

function NowSentence({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('exchanges');
  const language = useLanguage();
  const { state, signatures, period, endedOn } = exchange;
  if (state === 'proposed') {
    const missing = signatures.filter(({ signedAt }) => signedAt === null).map(({ person }) => person.name);
    if (missing.length === 0) return t('now.proposed.waits');
    const names = new Intl.ListFormat(language, { type: 'conjunction' }).format([...new Set(missing)]);
    return t('now.proposed.now', { count: missing.length, names });
  }
  if (state === 'agreed') {
    return (
      <>
        {t('now.agreed.now')} <Day date={exchange.startsOn} />.
      </>
    );
  }
  if (state === 'active') {
    const counted =
      period.day === null ? t('now.active.over') : t('now.active.now', { ...period, day: period.day });
    return (
      <>
        {counted} {t('now.active.lastDay')} <Day date={exchange.endsOn} />.
      </>
    );
  }
  if (state === 'ended_early' && endedOn !== null) {
    return (
      <>
        {t('now.ended_early.now')} <Day date={endedOn} />.
      </>
    );
  }
  return t(`now.${state}.now`);
}
