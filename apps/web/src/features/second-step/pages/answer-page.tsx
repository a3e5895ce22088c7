import { Button, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/layout/page-header.js';
import { announce } from '../../../lib/announce.js';
import type { CurrentSession } from '../../../lib/api/schema-types.js';
import { currentSessionQuery } from '../../../lib/session/current-session.js';
import { useSignOut } from '../../../lib/session/use-sign-out.js';
import { useEnter } from '../../sign-in/components/use-enter.js';
import { WelcomeLayout } from '../../sign-in/components/welcome-layout.js';
import { useAnswerSecondFactor } from '../api/answer-second-factor.js';
import { secondFactorQuery } from '../api/get-second-factor.js';
import { AnswerWithPasskey } from '../components/answer-with-passkey.js';
import { kindOf } from '../components/code-field.js';
import { CodeForm } from '../components/code-form.js';
import { PendingOnly } from '../components/pending-only.js';

const isOfApp = (code: string): boolean => /^[\d\s]+$/.test(code);

/** The second step of signing in: a code, after the link. */
export function AnswerPage() {
  const { t } = useTranslation('second-step');
  const { data: session } = useQuery(currentSessionQuery);
  const kinds = session?.secondFactorKinds ?? [];
  const hasApp = kinds.includes('authenticator');
  const answer = useAnswerSecondFactor();
  const signOut = useSignOut();
  const enter = useEnter();
  const queryClient = useQueryClient();
  const goIn = async (session: CurrentSession, code: string): Promise<void> => {
    enter(session);
    if (isOfApp(code)) return;
    const { recoveryCodesLeft: count } = await queryClient.fetchQuery(secondFactorQuery);
    announce(t('answer.codesLeft', { count }), { color: 'amber' });
  };
  return (
    <PendingOnly state="required">
      <WelcomeLayout>
        <PageHeader title={t('answer.title')} />
        <Stack>
          {kinds.includes('passkey') ? <AnswerWithPasskey onAnswered={enter} /> : null}
          <Text size="lg">{t(hasApp ? 'answer.detail' : 'app.recoveryOnly')}</Text>
          <CodeForm
            kind={kindOf(hasApp)}
            submitLabel={t('answer.button')}
            pending={answer.isPending}
            error={answer.error}
            onSubmit={(code) => answer.mutate(code, { onSuccess: (session) => void goIn(session, code) })}
          />
          <Text c="dimmed">{t('answer.lost')}</Text>
          <Button
            variant="subtle"
            px={0}
            style={{ alignSelf: 'flex-start' }}
            loading={signOut.isPending}
            onClick={() => signOut.mutate('/sign-in')}
          >
            {t('signOut')}
          </Button>
        </Stack>
      </WelcomeLayout>
    </PendingOnly>
  );
}
