import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../components/badges/state-badge.js';
import { InstantDay } from '../../../components/dates/calendar-time.js';
import type { SecondFactor } from '../../../lib/api/schema-types.js';

/** Below so many recovery codes the reader is warned. */
const few = 3;

/** Whether there is a second step at all. */
export const isOn = ({ authenticatorSince, passkeys }: SecondFactor): boolean =>
  authenticatorSince !== null || passkeys.length > 0;

/** Whether the second step is on, with what, and how many recovery codes are left. */
export function Standing({ secondFactor }: { secondFactor: SecondFactor }) {
  const { t } = useTranslation('second-step');
  const { authenticatorSince, passkeys } = secondFactor;
  if (!isOn(secondFactor)) return <StateBadge tone="resting">{t('standing.off')}</StateBadge>;
  return (
    <Stack gap="xs">
      <Text>
        {authenticatorSince === null ? null : (
          <>
            {t('standing.on')} <InstantDay instant={authenticatorSince} />.{' '}
          </>
        )}
        {passkeys.length === 0 ? null : t('standing.passkeys', { count: passkeys.length })}
      </Text>
      <RecoveryCodesLeft secondFactor={secondFactor} />
    </Stack>
  );
}

/** How many recovery codes are left, with a warning when they run out, and who asks for the second step. */
export function RecoveryCodesLeft({ secondFactor }: { secondFactor: SecondFactor }) {
  const { t } = useTranslation('second-step');
  const { recoveryCodesLeft: count, demands } = secondFactor;
  return (
    <>
      <Text>{t('standing.codesLeft', { count })}</Text>
      {count < few ? (
        <Alert
          color="amber"
          radius="lg"
          icon={<IconAlertTriangle size={20} aria-hidden />}
          title={t('standing.fewTitle')}
        >
          {t('standing.fewDetail')}
        </Alert>
      ) : null}
      <DemandedBy demands={demands} />
    </>
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
