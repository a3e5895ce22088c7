import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Texts } from '../../../lib/i18n/texts.js';

type KnownProblem = keyof Texts['sign-in']['problem']['codes'];

/** Says why somebody came back from their organisation without being signed in. The address brings the code. */
export function SignInProblem() {
  const { t, i18n } = useTranslation('sign-in');
  const [address] = useSearchParams();
  const code = address.get('problem');
  if (code === null) return null;
  const key = code.replaceAll('.', '_');
  const isKnown = (name: string): name is KnownProblem =>
    /^[a-z_]+$/.test(name) && i18n.exists(`problem.codes.${name}`, { ns: 'sign-in' });
  return (
    <Alert
      role="alert"
      color="brick"
      radius="lg"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={t('problem.title')}
    >
      {isKnown(key) ? t(`problem.codes.${key}`) : t('problem.other')}
    </Alert>
  );
}
