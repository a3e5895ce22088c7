import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/layout/page-header.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { SecondFactor } from '../../../lib/api/schema-types.js';
import { useSignOut } from '../../../lib/session/use-sign-out.js';
import { useEnter } from '../../sign-in/components/use-enter.js';
import { WelcomeLayout } from '../../sign-in/components/welcome-layout.js';
import type { ConfirmedSecondFactor } from '../api/confirm-authenticator.js';
import { secondFactorQuery } from '../api/get-second-factor.js';
import { type ProposedAuthenticator, useProposeAuthenticator } from '../api/propose-authenticator.js';
import { AddPasskeyDialog } from '../components/add-passkey-dialog.js';
import { LinkApp } from '../components/link-app.js';
import { PendingOnly } from '../components/pending-only.js';
import { RecoveryCodes } from '../components/recovery-codes.js';

/** Where a second step is set up because a programme asks for it: why, the app, the recovery codes, and in. */
export function SetUpPage() {
  const { t } = useTranslation('second-step');
  const [proposed, setProposed] = useState<ProposedAuthenticator | null>(null);
  const [confirmed, setConfirmed] = useState<ConfirmedSecondFactor | null>(null);
  const enter = useEnter();
  return (
    <PendingOnly state="enrol">
      <WelcomeLayout>
        <PageHeader title={t('setUp.title')} />
        {confirmed !== null ? (
          <RecoveryCodes
            codes={confirmed.recoveryCodes}
            nextLabel={t('setUp.done')}
            onKept={() => enter(confirmed.session)}
          />
        ) : proposed !== null ? (
          <LinkApp proposed={proposed} onConfirmed={setConfirmed} />
        ) : (
          <Why onProposed={setProposed} onAdded={setConfirmed} />
        )}
      </WelcomeLayout>
    </PendingOnly>
  );
}

interface WhyProps {
  onProposed: (proposed: ProposedAuthenticator) => void;
  onAdded: (confirmed: ConfirmedSecondFactor) => void;
}

function Why({ onProposed, onAdded }: WhyProps) {
  const { t } = useTranslation('second-step');
  const secondFactor = useQuery(secondFactorQuery);
  const propose = useProposeAuthenticator();
  const signOut = useSignOut();
  const [adding, setAdding] = useState(false);
  return (
    <Stack>
      <QueryView query={secondFactor} skeleton={[60]}>
        {({ demands }) => <Reason demands={demands} />}
      </QueryView>
      <Text>{t('setUp.once')}</Text>
      <FailureNotice error={propose.error} />
      <Group>
        <Button
          size="lg"
          loading={propose.isPending}
          onClick={() => propose.mutate(null, { onSuccess: onProposed })}
        >
          {t('setUp.begin')}
        </Button>
        <Button size="lg" variant="default" onClick={() => setAdding(true)}>
          {t('passkeys.add')}
        </Button>
        <Button variant="subtle" loading={signOut.isPending} onClick={() => signOut.mutate('/sign-in')}>
          {t('signOut')}
        </Button>
      </Group>
      {adding ? <AddPasskeyDialog onAdded={onAdded} onClose={() => setAdding(false)} /> : null}
    </Stack>
  );
}

function Reason({ demands }: Pick<SecondFactor, 'demands'>) {
  const { t, i18n } = useTranslation('second-step');
  const names = demands.flatMap(({ programme }) => programme?.name ?? []);
  const programme = new Intl.ListFormat(i18n.language).format(names);
  return (
    <Text size="lg">
      {names.length > 0 ? t('setUp.byProgramme', { programme }) : t('setUp.byInstallation')}
    </Text>
  );
}
