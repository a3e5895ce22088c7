import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { Exchange, Milestone } from '../../../lib/api/schema-types.js';
import { MilestoneActions } from '../../exchanges/components/milestones/milestone-actions.js';
import { MilestoneStandingWords } from '../../exchanges/components/milestones/milestone-standing-words.js';
import { SignatureDialog } from '../../exchanges/components/agreement/signature-dialog.js';

/** The milestone that comes first: whatever is late, else the next by date. */
const nextMilestone = (milestones: Milestone[]): Milestone | undefined =>
  milestones
    .filter((milestone) => milestone.status === 'open')
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];

/** The one thing that is asked of the candidate now: what, by when, how long that is, and the button. */
export function AskedNow({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('my-exchange');
  const mine = exchange.signatures.find((signature) => signature.mine);
  if (exchange.state === 'proposed' && mine?.signedAt === null) return <AskedToSign exchange={exchange} />;
  const milestone = nextMilestone(exchange.milestones);
  const mayReflect = exchange.permissions.includes('write_reflection') && exchange.reflectedAt === null;
  if (mayReflect && milestone?.timing !== 'overdue') return <AskedToReflect exchange={exchange} />;
  if (milestone === undefined) {
    return (
      <SectionCard above={t('asked.title')} title={t('asked.nothing')}>
        <Text c="dimmed">{t('asked.nothingDetail')}</Text>
      </SectionCard>
    );
  }
  const later = milestone.timing === 'upcoming';
  return (
    <SectionCard
      above={later ? t('asked.later') : t('asked.title')}
      title={milestone.title}
      emphasis={later ? 'none' : 'asked'}
    >
      <Text c="dimmed" mb="sm" component="div">
        <MilestoneStandingWords milestone={milestone} />
      </Text>
      <MilestoneActions milestone={milestone} size="md" tickVariant={later ? 'default' : 'filled'} />
    </SectionCard>
  );
}

function AskedToSign({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('my-exchange');
  const [opened, setOpened] = useState(false);
  return (
    <SectionCard above={t('asked.title')} title={t('asked.sign')} emphasis="asked">
      <Text c="dimmed" mb="sm">
        {t('asked.signDetail', { host: exchange.hostOrganisation.name })}
      </Text>
      <Button onClick={() => setOpened(true)}>{t('asked.signButton')}</Button>
      <SignatureDialog exchange={exchange} opened={opened} onClose={() => setOpened(false)} />
    </SectionCard>
  );
}

function AskedToReflect({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('my-exchange');
  return (
    <SectionCard above={t('asked.title')} title={t('asked.reflect')} emphasis="asked">
      <Text c="dimmed" mb="sm">
        {t('asked.reflectDetail', { host: exchange.hostOrganisation.name })}
      </Text>
      <Button component="a" href="#closing-reflection">
        {t('asked.reflectButton')}
      </Button>
    </SectionCard>
  );
}
