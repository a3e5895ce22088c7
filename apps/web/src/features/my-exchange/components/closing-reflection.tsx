import { Button, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { Exchange } from '../../../lib/api/schema-types.js';
import classes from './closing-reflection.module.css';
import { ClosingReflectionForm } from './closing-reflection-form.js';

interface ClosingReflectionProps {
  exchange: Exchange;
  onReload: () => void;
}

/** What the candidate takes home, and the advice to the host: to write when it is time, to read afterwards. */
export function ClosingReflection({ exchange, onReload }: ClosingReflectionProps) {
  const { t } = useTranslation('my-exchange');
  const [changing, setChanging] = useState(false);
  const mayWrite = exchange.permissions.includes('write_reflection');
  const written = exchange.reflectedAt !== null;
  if (!mayWrite && !written) return null;
  return (
    <div id="closing-reflection" className={classes.place}>
      <SectionCard title={t('reflection.title')}>
        {mayWrite && (changing || !written) ? (
          <ClosingReflectionForm exchange={exchange} onReload={onReload} onSaved={() => setChanging(false)} />
        ) : (
          <WrittenReflection exchange={exchange}>
            {mayWrite ? (
              <Button variant="default" onClick={() => setChanging(true)}>
                {t('reflection.change')}
              </Button>
            ) : null}
          </WrittenReflection>
        )}
      </SectionCard>
    </div>
  );
}

function WrittenReflection({ exchange, children }: { exchange: Exchange; children: ReactNode }) {
  const { t } = useTranslation('my-exchange');
  return (
    <Stack align="flex-start">
      <div>
        <Title order={3}>{t('reflection.mine')}</Title>
        <Text className={classes.words}>{exchange.closingReflection}</Text>
      </div>
      <div>
        <Title order={3}>{t('reflection.advice', { host: exchange.hostOrganisation.name })}</Title>
        <Text className={classes.words}>{exchange.adviceToHost}</Text>
      </div>
      {exchange.reflectedAt === null ? null : (
        <Text size="sm" c="dimmed">
          {t('reflection.writtenOn')} <InstantDay instant={exchange.reflectedAt} />
        </Text>
      )}
      {children}
    </Stack>
  );
}
