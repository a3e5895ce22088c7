import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconMailCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { showFaults } from '../../../lib/api/show-faults.js';
import { useCreateSignInLink } from '../api/create-sign-in-link.js';

/** Asks for a sign-in link by mail, and then says what to do with it. An invitation brings the address along. */
export function SignInLinkForm({ demo }: { demo: boolean }) {
  const { t } = useTranslation('sign-in');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [address] = useSearchParams();
  const createLink = useCreateSignInLink();
  const form = useForm({
    initialValues: { email: address.get('email') ?? '' },
    validate: { email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('email.invalid')) },
  });
  if (sentTo !== null) return <CheckYourMail email={sentTo} demo={demo} onAgain={() => setSentTo(null)} />;
  const send = ({ email }: { email: string }): void =>
    createLink.mutate(email.trim(), {
      onSuccess: () => setSentTo(email.trim()),
      onError: (error) => showFaults(form, error),
    });
  return (
    <SectionCard title={t('email.title')}>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack gap="sm">
          <Text c="dimmed">{t('email.detail')}</Text>
          <TextInput
            type="email"
            autoComplete="email"
            label={t('email.label')}
            required
            {...form.getInputProps('email')}
          />
          <FailureNotice error={createLink.error} />
          <Button type="submit" loading={createLink.isPending}>
            {t('email.button')}
          </Button>
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
