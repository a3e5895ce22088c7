import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Day, Period } from '../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { SignatureDialog } from '../../exchanges/components/agreement/signature-dialog.js';
import type { PendingSignature } from './pending-signature.js';

/** One thing to sign: what it is, what it asks of my organisation, who signed already, and the button. */
export function DecisionCard({ pending }: { pending: PendingSignature }) {
  const { t } = useTranslation('decisions');
  const [opened, setOpened] = useState(false);
  const { exchange, amendment } = pending;
  const name = exchange.candidate.name;
  return (
    <SectionCard
      emphasis="asked"
      above={exchange.cohortName}
      title={
        amendment === undefined ? t('exchange', { name }) : t('amendment', { number: amendment.number, name })
      }
    >
      {amendment === undefined ? (
        <AgreementInShort exchange={exchange} />
      ) : (
        <Text>
          {amendment.reason}
          {amendment.endsOn === null ? null : (
            <>
              {' '}
              {t('newEnd')} <Day date={amendment.endsOn} />.
            </>
          )}
        </Text>
      )}
      <SignedAlready signatures={(amendment ?? exchange).signatures} />
      <Group mt="md">
        <Button onClick={() => setOpened(true)}>{t('read')}</Button>
        <Anchor component={Link} to={`/exchanges/${exchange.id}`}>
          {t('whole')}
        </Anchor>
      </Group>
      <SignatureDialog
        exchange={exchange}
        amendment={amendment}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </SectionCard>
  );
}

function AgreementInShort({ exchange }: { exchange: PendingSignature['exchange'] }) {
  return (
    <Text>
      {exchange.homeOrganisation.shortName} → {exchange.hostOrganisation.shortName}, {exchange.hostPosition},{' '}
      <Period startsOn={exchange.startsOn} endsOn={exchange.endsOn} />
    </Text>
  );
}

function SignedAlready({ signatures }: { signatures: { signedBy: { name: string } | null }[] }) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const names = signatures.flatMap(({ signedBy }) => (signedBy === null ? [] : [signedBy.name]));
  return (
    <Text c="dimmed">
      {names.length === 0
        ? t('firstToSign')
        : t('signedOthers', {
            count: names.length,
            names: new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
          })}
    </Text>
  );
}
