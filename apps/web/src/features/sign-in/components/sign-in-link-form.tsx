import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconMailCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { showFaults } from '../../../lib/api/show-faults.js';
import { useBeginProviderSignIn } from '../api/begin-provider-sign-in.js';
import { useCreateSignInLink } from '../api/create-sign-in-link.js';
import { useReturnTo } from './use-return-to.js';

interface SignInLinkFormProps {
  demo: boolean;
  /** Whether some addresses sign in with the account of their organisation. */
  withProviders: boolean;
}

/**
 * Signs in by an e-mail address: with the account of the organisation where one serves it, else by a link in a mail. An
 * invitation brings the address along.
 */
export function SignInLinkForm({ demo, withProviders }: SignInLinkFormProps) {
  const { t } = useTranslation('sign-in');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [address] = useSearchParams();
  const createLink = useCreateSignInLink();
  const begin = useBeginProviderSignIn();
  const returnTo = useReturnTo();
  const form = useForm({
    initialValues: { email: address.get('email') ?? '' },
    validate: {
      email: (email) => (/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email.trim()) ? null : t('email.invalid')),
    },
  });
  if (sentTo !== null) return <CheckYourMail email={sentTo} demo={demo} onAgain={() => setSentTo(null)} />;
  const onError = (error: Error): void => showFaults(form, error);
  const sendLink = ({ email }: { email: string }): void => {
    begin.reset();
    createLink.mutate(email.trim(), { onSuccess: () => setSentTo(email.trim()), onError });
  };
  const goOn = ({ email }: { email: string }): void => {
    createLink.reset();
    const onSuccess = (page: string | null): void =>
      page === null ? sendLink({ email }) : window.location.assign(page);
    begin.mutate({ email: email.trim(), ...returnTo }, { onSuccess, onError });
  };
  const pending = begin.isPending || createLink.isPending;
  return (
    <SectionCard title={t('email.title')}>
      <form onSubmit={form.onSubmit(withProviders ? goOn : sendLink)} noValidate>
        <Stack gap="sm">
          <Text c="dimmed">{withProviders ? t('email.detailWithProviders') : t('email.detail')}</Text>
          <TextInput
            type="email"
            autoComplete="email"
            label={t('email.label')}
            required
            {...form.getInputProps('email')}
          />
          <FailureNotice error={begin.error ?? createLink.error} />
          <Button type="submit" loading={pending}>
            {withProviders ? t('email.continue') : t('email.button')}
          </Button>
          {withProviders ? (
            <Button variant="subtle" disabled={pending} onClick={() => form.onSubmit(sendLink)()}>
              {t('email.ratherLink')}
            </Button>
          ) : null}
        </Stack>
      </form>
    </SectionCard>
  );
}

interface CheckYourMailProps {
  email: string;
  demo: boolean;
  onAgain: () => void;
}

function CheckYourMail({ email, demo, onAgain }: CheckYourMailProps) {
  const { t } = useTranslation('sign-in');
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <SectionCard title={t('sent.title')} aside={<IconMailCheck aria-hidden />}>
      <Stack gap="sm" ref={words} tabIndex={-1} align="flex-start">
        <Text role="status">{t('sent.detail', { email })}</Text>
        <Text c="dimmed">{t('sent.nothing')}</Text>
        {demo ? (
          <Anchor component={Link} to="/demo/mails">
            {t('sent.mails')}
          </Anchor>
        ) : null}
        <Button variant="default" onClick={onAgain}>
          {t('sent.again')}
        </Button>
      </Stack>
    </SectionCard>
  );
}
