import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Exchange } from '../../../../lib/api/schema-types.js';
import classes from './exchange-reflection.module.css';

/** What the candidate took home and advises the host, once that was written. */
export function ExchangeReflection({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('exchanges');
  if (exchange.reflectedAt === null) return null;
  return (
    <SectionCard
      title={t('reflection.title')}
      aside={
        <Text c="dimmed" size="sm">
          <InstantDay instant={exchange.reflectedAt} />
        </Text>
      }
    >
      <Stack gap="sm">
        <div>
          <Title order={3}>{t('reflection.own')}</Title>
          <Text className={classes.words}>{exchange.closingReflection}</Text>
        </div>
        <div>
          <Title order={3}>{t('reflection.advice', { host: exchange.hostOrganisation.name })}</Title>
          <Text className={classes.words}>{exchange.adviceToHost}</Text>
        </div>
      </Stack>
    </SectionCard>
  );
}
