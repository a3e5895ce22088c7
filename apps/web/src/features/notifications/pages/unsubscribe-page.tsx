import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHeader } from '../../../components/layout/page-header.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { isNotFound } from '../../../lib/api/api-problem.js';
import type { NotificationKind } from '../../../lib/api/schema-types.js';
import { WelcomeLayout } from '../../sign-in/components/welcome-layout.js';
import { useUnsubscribe } from '../api/unsubscribe.js';
import { kindOfToken } from '../components/preferences/kind-of-token.js';

/**
 * Stops one kind of mail, without signing in. Nothing happens before the button is pressed: mail scanners open the
 * addresses that they find.
 */
export function UnsubscribePage() {
  const { token = '' } = useParams();
  const unsubscribe = useUnsubscribe();
  const kind = kindOfToken(token);
  return (
    <WelcomeLayout>
      {kind === null || isNotFound(unsubscribe.error) ? (
        <Said what="useless" />
      ) : unsubscribe.isSuccess ? (
        <Said what="done" kind={kind} />
      ) : (
        <Asked
          kind={kind}
          pending={unsubscribe.isPending}
          error={unsubscribe.error}
          onConfirm={() => unsubscribe.mutate(token)}
        />
      )}
    </WelcomeLayout>
  );
}

interface AskedProps {
  kind: NotificationKind;
  pending: boolean;
  error: Error | null;
  onConfirm: () => void;
}

function Asked({ kind, pending, error, onConfirm }: AskedProps) {
  const { t } = useTranslation('notifications');
  return (
    <>
      <PageHeader title={t('unsubscribe.title')} />
      <Stack align="flex-start">
        <Text size="lg">{t('unsubscribe.detail', { kind: t(`kind.${kind}`) })}</Text>
        <Text>{t('unsubscribe.stays')}</Text>
        <FailureNotice error={error} />
        <Button size="lg" loading={pending} onClick={onConfirm}>
          {t('unsubscribe.confirm')}
        </Button>
        <PreferencesLink />
      </Stack>
    </>
  );
}

function Said({ what, kind }: { what: 'done' | 'useless'; kind?: NotificationKind }) {
  const { t } = useTranslation('notifications');
  return (
    <>
      <PageHeader title={t(`unsubscribe.${what}`)} />
      <Stack align="flex-start">
        <Text size="lg" role="status">
          {t(`unsubscribe.${what}Detail`, { kind: kind === undefined ? '' : t(`kind.${kind}`) })}
        </Text>
        <PreferencesLink />
      </Stack>
    </>
  );
}

function PreferencesLink() {
  const { t } = useTranslation('notifications');
  return (
    <Button component={Link} to="/account/notifications" variant="default">
      {t('preferences.change')}
    </Button>
  );
}
