import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Day } from '../../../../components/dates/calendar-time.js';
import type { Amendment, Exchange } from '../../../../lib/api/schema-types.js';
import classes from './signature-agreement.module.css';

interface SignatureAmendmentProps {
  exchange: Exchange;
  amendment: Amendment;
}

/** What an amendment changes: each fact as it is now and as it becomes, with the reason. */
export function SignatureAmendment({ exchange, amendment }: SignatureAmendmentProps) {
  const { t } = useTranslation('signatures');
  return (
    <dl className={classes.facts}>
      {amendment.endsOn === null ? null : (
        <>
          <dt>{t('amendment.endsOn')}</dt>
          <dd>
            {t('amendment.from')} <Day date={exchange.endsOn} />, {t('amendment.to')}{' '}
            <Text span fw={600}>
              <Day date={amendment.endsOn} />
            </Text>
          </dd>
        </>
      )}
      <ChangedText
        label={t('amendment.hostPosition')}
        current={exchange.hostPosition}
        next={amendment.hostPosition}
      />
      <ChangedText
        label={t('amendment.hostSupervisor')}
        current={exchange.hostSupervisor}
        next={amendment.hostSupervisor}
      />
      <dt>{t('amendment.reason')}</dt>
      <dd>{amendment.reason}</dd>
    </dl>
  );
}

function ChangedText({
  label,
  current,
  next,
}: {
  label: string;
  current: string | null;
  next: string | null;
}) {
  const { t } = useTranslation('signatures');
  if (next === null) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {t('amendment.from')} {current ?? t('facts.none')}, {t('amendment.to')}{' '}
        <Text span fw={600}>
          {next}
        </Text>
      </dd>
    </>
  );
}
