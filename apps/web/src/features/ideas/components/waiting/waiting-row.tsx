import { Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import { Instant } from '../../../../components/dates/calendar-time.js';
import type { OutboxStanding } from '../../outbox/idea-outbox.js';
import type { Refusal, WaitingIdea } from '../../outbox/waiting-idea.js';
import classes from './waiting-dialog.module.css';

interface WaitingRowProps {
  idea: WaitingIdea;
  standing: OutboxStanding;
  onMend: () => void;
  onDiscard: () => void;
}

/** One idea that waits: what it is, since when, and what for. */
export function WaitingRow({ idea, standing, onMend, onDiscard }: WaitingRowProps) {
  const { t } = useTranslation('ideas');
  const { refusal, writtenAt } = idea;
  const { title } = idea.idea;
  return (
    <li className={classes.row}>
      <Group justify="space-between" gap="xs">
        <span className={classes.title}>{title}</span>
        {refusal === null ? (
          <StateBadge tone="due">{t(`row.${standing}`)}</StateBadge>
        ) : (
          <StateBadge tone="late">{t('row.refused')}</StateBadge>
        )}
      </Group>
      <span className={classes.quiet}>
        {t('row.written')} <Instant instant={new Date(writtenAt).toISOString()} />
      </span>
      {refusal === null ? null : (
        <>
          <RefusalWords refusal={refusal} />
          <Group gap="xs" mt="xs">
            <Button size="sm" aria-label={t('mend.label', { title })} onClick={onMend}>
              {t('mend.open')}
            </Button>
            <Button
              size="sm"
              variant="default"
              aria-label={t('discard.label', { title })}
              onClick={onDiscard}
            >
              {t('discard.open')}
            </Button>
          </Group>
        </>
      )}
    </li>
  );
}

function RefusalWords({ refusal: { title, details } }: { refusal: Refusal }) {
  return (
    <>
      <Text mt="xs">{title}</Text>
      {details.length === 0 ? null : (
        <List size="md">
          {details.map((detail) => (
            <List.Item key={detail}>{detail}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}
