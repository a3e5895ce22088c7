import { Alert, Button, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, isStale, isUnreachable } from '../../lib/api/api-problem.js';

interface FailureNoticeProps {
  /** What went wrong; nothing is shown for null. */
  error: Error | null;
  /** Reads the page's data again: for a failed reading, and for something that was changed meanwhile. */
  onReload?: () => void;
}

/** Says what went wrong, in the words of the server where it has them, and what can be done. */
export function FailureNotice({ error, onReload }: FailureNoticeProps) {
  const { t } = useTranslation('app');
  if (error === null) return null;
  const stale = isStale(error);
  const Sign = stale ? IconRefresh : isUnreachable(error) ? IconPlugConnectedX : IconAlertTriangle;
  return (
    <Alert
      role="alert"
      color={stale ? 'amber' : 'brick'}
      radius="lg"
      icon={<Sign size={20} aria-hidden />}
      title={t(stale ? 'stale.title' : 'failure.title')}
    >
      <FailureWords error={error} />
      {onReload === undefined ? null : (
        <Button mt="sm" size="sm" variant="default" onClick={onReload}>
          {stale ? t('stale.reload') : t('failure.retry')}
        </Button>
      )}
    </Alert>
  );
}

const isOurs = (error: Error): boolean => error instanceof ApiProblem && error.status < 500;

function FailureWords({ error }: { error: Error }) {
  const { t } = useTranslation('app');
  if (isUnreachable(error)) return <Text>{t('failure.connection')}</Text>;
  if (isStale(error)) return <Text>{t('stale.detail')}</Text>;
  if (!(error instanceof ApiProblem) || !isOurs(error)) {
    const requestId = error instanceof ApiProblem ? error.requestId : undefined;
    return (
      <>
        <Text>{t('failure.unexpected')}</Text>
        {requestId === undefined ? null : (
          <Text size="sm" c="dimmed">
            {t('failure.requestId', { id: requestId })}
          </Text>
        )}
      </>
    );
  }
  const reasons = [...error.refusals, ...error.faults].map((reason) => reason.detail);
  return reasons.length === 0 ? (
    <Text>{error.message}</Text>
  ) : (
    <List size="md">
      {[...new Set(reasons)].map((reason) => (
        <List.Item key={reason}>{reason}</List.Item>
      ))}
    </List>
  );
}
