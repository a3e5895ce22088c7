import { Button, Stack, Text } from '@mantine/core';
import { IconBuildings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../components/layout/section-card.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import type { SignInProvider } from '../../../lib/api/schema-types.js';
import { useBeginProviderSignIn } from '../api/begin-provider-sign-in.js';
import classes from './provider-buttons.module.css';
import { useReturnTo } from './use-return-to.js';

/** A way in for every organisation whose own account signs in here. */
export function ProviderButtons({ providers }: { providers: SignInProvider[] }) {
  const { t } = useTranslation('sign-in');
  const begin = useBeginProviderSignIn();
  const returnTo = useReturnTo();
  const choose = ({ id }: SignInProvider): void =>
    begin.mutate(
      { providerId: id, ...returnTo },
      { onSuccess: (address) => address !== null && window.location.assign(address) },
    );
  return (
    <SectionCard title={t('provider.title')}>
      <Stack gap="sm">
        <Text c="dimmed">{t('provider.detail')}</Text>
        {providers.map((provider) => (
          <Button
            key={provider.id}
            variant="default"
            classNames={{ root: classes.button, label: classes.name }}
            leftSection={<IconBuildings size={20} aria-hidden />}
            loading={begin.isPending && begin.variables.providerId === provider.id}
            onClick={() => choose(provider)}
          >
            {t('provider.button', { name: provider.name })}
          </Button>
        ))}
        <FailureNotice error={begin.error} />
      </Stack>
    </SectionCard>
  );
}
