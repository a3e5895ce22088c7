import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/layout/page-header.js';
import { useDemoPersonas } from '../api/list-demo-personas.js';
import { areEasyToChoose, useSignInProviders } from '../api/list-sign-in-providers.js';
import { DemoPersonas } from '../components/demo-personas.js';
import { ProviderButtons } from '../components/provider-buttons.js';
import { SignInLinkForm } from '../components/sign-in-link-form.js';
import { SignInProblem } from '../components/sign-in-problem.js';
import { WelcomeLayout } from '../components/welcome-layout.js';

/** The way in: the account of an organisation, a link by mail, and in the demo a persona with one click. */
export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const { data: personas = [] } = useDemoPersonas();
  const { data: providers = [] } = useSignInProviders();
  return (
    <WelcomeLayout>
      <PageHeader title={t('title')} />
      <Stack gap="md">
        <SignInProblem />
        <DemoPersonas />
        {areEasyToChoose(providers) ? <ProviderButtons providers={providers} /> : null}
        <SignInLinkForm demo={personas.length > 0} withProviders={providers.length > 0} />
      </Stack>
    </WelcomeLayout>
  );
}
