import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge, type StateTone } from '../../../../components/badges/state-badge.js';
import { Day } from '../../../../components/dates/calendar-time.js';
import { Markdown } from '../../../../components/text/markdown.js';
import type { AdoptionCheck, CheckOutcome, Proposal } from '../../../../lib/api/schema-types.js';
import classes from './adoption.module.css';
import { CheckDialog } from './check-dialog.js';

const tones: Record<CheckOutcome, StateTone> = { stands: 'done', partly: 'due', lapsed: 'late' };

/** The questions whether it still stands, as a line through time, with the answers. */
export function AdoptionChecks({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal-steps');
  const [answered, setAnswered] = useState<AdoptionCheck | null>(null);
  const { adoptionChecks } = proposal;
  if (adoptionChecks.length === 0) return null;
  return (
    <>
      <Title order={3}>{t('check.title')}</Title>
      <Text c="dimmed">{t('check.detail')}</Text>
      <ol className={classes.checks}>
        {adoptionChecks.map((check) => (
          <li key={check.id} className={classes.check} data-answered={check.outcome !== null}>
            <CheckWords check={check} />
            {check.permissions.includes('answer') ? (
              <Button size="sm" variant="default" mt={4} onClick={() => setAnswered(check)}>
                {t('check.answer')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      <CheckDialog proposalId={proposal.id} check={answered} onClose={() => setAnswered(null)} />
    </>
  );
}

function CheckWords({ check }: { check: AdoptionCheck }) {
  const { t } = useTranslation(['proposal-steps', 'domain']);
  const { organisation, dueOn, isDue, outcome, note, answeredBy } = check;
  return (
    <>
      <div className={classes.head}>
        <span className={classes.name}>
          <Day date={dueOn} />, {organisation.shortName}
        </span>
        {outcome === null ? (
          <StateBadge tone={isDue ? 'due' : 'resting'}>{t(isDue ? 'check.due' : 'check.planned')}</StateBadge>
        ) : (
          <StateBadge tone={tones[outcome]}>{t(`domain:checkOutcome.${outcome}`)}</StateBadge>
        )}
        {answeredBy === null ? null : <span className={classes.quiet}>{answeredBy.name}</span>}
      </div>
      {note === null ? null : <Markdown text={note} />}
    </>
  );
}
