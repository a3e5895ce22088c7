import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/layout/page-header.js';
import { useDemoPersonas } from '../api/list-demo-personas.js';
import { DemoPersonas } from '../components/demo-personas.js';
import { SignInLinkForm } from '../components/sign-in-link-form.js';
import { WelcomeLayout } from '../components/welcome-layout.js';

/** The way in: a link by mail, and in the demo a persona with one click. */
export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const { data: personas = [] } = useDemoPersonas();
  return (
    <WelcomeLayout>
      <PageHeader title={t('title')} />
      <Stack gap="md">
        <DemoPersonas />
        <SignInLinkForm demo={personas.length > 0} />
      </Stack>
    </WelcomeLayout>
  );
}
