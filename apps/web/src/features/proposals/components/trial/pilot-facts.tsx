import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge, type StateTone } from '../../../../components/badges/state-badge.js';
import { Period } from '../../../../components/dates/calendar-time.js';
import { Markdown } from '../../../../components/text/markdown.js';
import type { Pilot, PilotOutcome } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import classes from './pilot-facts.module.css';

const outcomeTones: Record<PilotOutcome, StateTone> = { succeeded: 'done', partly: 'due', failed: 'late' };
const stateTones: Record<Pilot['state'], StateTone> = {
  planned: 'resting',
  running: 'trial',
  ended: 'resting',
};

/** One pilot: where and when, by what it is measured, and what came of it. */
export function PilotFacts({ pilot, children }: { pilot: Pilot; children?: ReactNode }) {
  const { t } = useTranslation(['proposal-steps', 'domain']);
  const language = useLanguage();
  const { number, state, outcome, owner, organisations, startsOn, endsOn, measure } = pilot;
  const places = organisations.map(({ shortName }) => shortName);
  return (
    <section>
      <div className={classes.head}>
        <Title order={3}>{t('pilot.number', { number })}</Title>
        {outcome === null ? (
          <StateBadge tone={stateTones[state]}>{t(`domain:pilotState.${state}`)}</StateBadge>
        ) : (
          <StateBadge tone={outcomeTones[outcome]}>{t(`domain:pilotOutcome.${outcome}`)}</StateBadge>
        )}
      </div>
      <dl className={classes.facts}>
        <Fact name={t('pilot.measure')}>{measure}</Fact>
        <Fact name={t('pilot.owner')}>{owner.name}</Fact>
        <Fact name={t('pilot.organisations')}>
          {new Intl.ListFormat(language, { type: 'conjunction' }).format(places)}
        </Fact>
        <Fact name={t('pilot.period')}>
          <Period startsOn={startsOn} endsOn={endsOn} />
        </Fact>
      </dl>
      <Evaluation pilot={pilot} />
      {children}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Evaluation({ pilot: { evaluation, evaluatedBy } }: { pilot: Pilot }) {
  const { t } = useTranslation('proposal-steps');
  if (evaluation === null) return null;
  return (
    <div className={classes.evaluation}>
      <Text fw={600}>{t('pilot.evaluation')}</Text>
      <Markdown text={evaluation} />
      {evaluatedBy === null ? null : (
        <Text size="sm" c="dimmed">
          {t('pilot.evaluatedBy', { name: evaluatedBy.name })}
        </Text>
      )}
    </div>
  );
}
