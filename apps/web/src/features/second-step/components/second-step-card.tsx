import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionCard } from '../../../components/layout/section-card.js';
import { QueryView } from '../../../components/states/query-view.js';
import { secondFactorQuery } from '../api/get-second-factor.js';
import { isOn, Standing } from './standing.js';

/** Whether the reader signs in in two steps, with the way to its page. */
export function SecondStepCard() {
  const { t } = useTranslation('second-step');
  const secondFactor = useQuery(secondFactorQuery);
  return (
    <SectionCard title={t('title')}>
      <QueryView query={secondFactor} skeleton={[60]}>
        {(standing) => (
          <Stack gap="sm" align="flex-start">
            <Text c="dimmed">{t('what')}</Text>
            <Standing secondFactor={standing} />
            <Group>
              <Button component={Link} to="/account/second-step" variant="default">
                {isOn(standing) ? t('standing.manage') : t('standing.setUp')}
              </Button>
            </Group>
          </Stack>
        )}
      </QueryView>
    </SectionCard>
  );
}
