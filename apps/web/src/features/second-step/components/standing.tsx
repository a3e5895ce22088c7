import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../components/badges/state-badge.js';
import { InstantDay } from '../../../components/dates/calendar-time.js';
import type { SecondFactor } from '../../../lib/api/schema-types.js';

/** Below so many recovery codes the reader is warned. */
const few = 3;

/** Whether the second step is on, since when, and how many recovery codes are left. */
export function Standing({ secondFactor }: { secondFactor: SecondFactor }) {
  const { t } = useTranslation('second-step');
  const { authenticatorSince, recoveryCodesLeft } = secondFactor;
  if (authenticatorSince === null) return <StateBadge tone="resting">{t('standing.off')}</StateBadge>;
  return (
    <Stack gap="xs">
      <Text>
        {t('standing.on')} <InstantDay instant={authenticatorSince} />.{' '}
        {t('standing.codesLeft', { count: recoveryCodesLeft })}
      </Text>
      {recoveryCodesLeft < few ? (
        <Alert
          color="amber"
          radius="lg"
          icon={<IconAlertTriangle size={20} aria-hidden />}
          title={t('standing.fewTitle')}
        >
          {t('standing.fewDetail')}
        </Alert>
      ) : null}
      <DemandedBy demands={secondFactor.demands} />
    </Stack>
  );
}

function DemandedBy({ demands }: Pick<SecondFactor, 'demands'>) {
  const { t, i18n } = useTranslation('second-step');
  const names = demands.flatMap(({ programme }) => programme?.name ?? []);
  if (demands.length === 0) return null;
  const programmes = new Intl.ListFormat(i18n.language).format(names);
  return (
    <Text c="dimmed">
      {names.length > 0 ? t('standing.demandedBy', { programmes }) : t('standing.demandedOfAdministrators')}
    </Text>
  );
}

interface ActsProps {
  /** Whether somebody asks for it, so that it cannot be switched off. */
  demanded: boolean;
  onRenew: () => void;
  onReplace: () => void;
  onRemove: () => void;
}

/** What can be done with a second step that stands. */
export function Acts({ demanded, onRenew, onReplace, onRemove }: ActsProps) {
  const { t } = useTranslation('second-step');
  return (
    <Group gap="sm">
      <Button variant="default" onClick={onRenew}>
        {t('acts.renew')}
      </Button>
      <Button variant="default" onClick={onReplace}>
        {t('acts.replace')}
      </Button>
      {demanded ? null : (
        <Button variant="subtle" color="brick" onClick={onRemove}>
          {t('acts.remove')}
        </Button>
      )}
    </Group>
  );
}
