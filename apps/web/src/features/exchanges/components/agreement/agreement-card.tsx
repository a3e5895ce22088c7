import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Exchange } from '../../../../lib/api/schema-types.js';
import { PlanDialog } from '../plan/plan-dialog.js';
import { SignatureAgreement } from './signature-agreement.js';

/** What was agreed, and until it starts the way to change that. */
export function AgreementCard({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation(['exchanges', 'app']);
  const [changing, setChanging] = useState(false);
  const mayChange =
    exchange.permissions.includes('update') && ['proposed', 'agreed'].includes(exchange.state);
  return (
    <SectionCard
      title={t('agreement', { version: exchange.agreementVersion })}
      aside={
        mayChange ? (
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconPencil size={18} aria-hidden />}
            onClick={() => setChanging(true)}
          >
            {t('app:action.edit')}
          </Button>
        ) : null
      }
    >
      <SignatureAgreement exchange={exchange} />
      {mayChange ? (
        <PlanDialog exchange={exchange} opened={changing} onClose={() => setChanging(false)} />
      ) : null}
    </SectionCard>
  );
}
