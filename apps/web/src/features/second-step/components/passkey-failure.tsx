import { Text } from '@mantine/core';
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
    <Text role="alert">
      {t(nameOf(error) === 'InvalidStateError' ? 'passkeys.known' : 'passkeys.stopped')}
    </Text>
  );
}

/** The library wraps what the browser said. */
const nameOf = ({ name, cause }: Error): string => (cause instanceof Error ? cause.name : name);
