import { Button, Group, Stack } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';

interface PartFormProps {
  /** Whether something was changed: only then there is something to save. */
  dirty: boolean;
  pending: boolean;
  error: Error | null;
  onReload: (() => void) | undefined;
  onSubmit: FormEventHandler<HTMLFormElement>;
  /** Puts everything back as it was saved last. */
  onUndo: () => void;
  children: ReactNode;
}

/** One part of a programme as a form that is always open and can be saved once something was changed. */
export function PartForm({ dirty, pending, error, onReload, onSubmit, onUndo, children }: PartFormProps) {
  const { t } = useTranslation(['administration', 'app']);
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {children}
        <FailureNotice error={error} onReload={onReload} />
        {dirty ? (
          <Group justify="flex-end">
            <Button variant="default" onClick={onUndo}>
              {t('programmes.undo')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('app:action.save')}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </form>
  );
}
