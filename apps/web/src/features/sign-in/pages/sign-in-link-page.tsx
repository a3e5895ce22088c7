import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { ApiProblem } from '../../../lib/api/api-problem.js';
import { useCreateSession } from '../api/create-session.js';
import { useEnter } from '../components/use-enter.js';
import { WelcomeLayout } from '../components/welcome-layout.js';

const tokenInAddress = (): string => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '';

const isUsedOrExpired = (error: Error | null): boolean =>
  error instanceof ApiProblem && error.code === 'sign_in.link_invalid';

/**
 * Where the link of the mail leads. The token stands behind the `#`, which browsers send to no server, and it is
 * used only when somebody presses the button: mail scanners open links, and would use it up.
 */
export function SignInLinkPage() {
  const { t } = useTranslation('sign-in');
  const [token] = useState(tokenInAddress);
  const createSession = useCreateSession();
  const enter = useEnter();
  if (token === '') return <UselessLink title={t('link.missing')} detail={t('link.missingDetail')} />;
  if (isUsedOrExpired(createSession.error)) {
    return <UselessLink title={t('link.invalid')} detail={t('link.invalidDetail')} />;
  }
  return (
    <WelcomeLayout>
      <PageHeader title={t('link.title')} />
      <Stack align="flex-start">
        <Text size="lg">{t('link.detail')}</Text>
        <FailureNotice error={createSession.error} />
        <Button
          size="lg"
          loading={createSession.isPending}
          onClick={() => createSession.mutate(token, { onSuccess: enter })}
        >
          {t('link.button')}
        </Button>
      </Stack>
    </WelcomeLayout>
  );
}

function UselessLink({ title, detail }: { title: string; detail: string }) {
  const { t } = useTranslation('sign-in');
  return (
    <WelcomeLayout>
      <PageHeader title={title} />
      <Text size="lg" role="alert" mb="md">
        {detail}
      </Text>
      <Group>
        <Button component={Link} to="/sign-in">
          {t('link.new')}
        </Button>
      </Group>
    </WelcomeLayout>
  );
}
