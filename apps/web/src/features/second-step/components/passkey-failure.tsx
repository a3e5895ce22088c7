import { Alert } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { ApiProblem, ConnectionFailure } from '../../../lib/api/api-problem.js';

/** What went wrong with a passkey: what the server says, or that the browser did not go through with it. */
export function PasskeyFailure({ error }: { error: Error | null }) {
  const { t } = useTranslation('second-step');
  if (error === null) return null;
  if (error instanceof ApiProblem || error instanceof ConnectionFailure) {
    return <FailureNotice error={error} />;
  }
  return (
    <Alert role="alert" color="amber" radius="lg" icon={<IconFingerprint size={20} aria-hidden />}>
      {t(nameOf(error) === 'InvalidStateError' ? 'passkeys.known' : 'passkeys.stopped')}
    </Alert>
  );
}

/** The library wraps what the browser said. */
const nameOf = ({ name, cause }: Error): string => (cause instanceof Error ? cause.name : name);
