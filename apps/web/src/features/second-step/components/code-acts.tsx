import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce.js';
import { type ProposedAuthenticator, useProposeAuthenticator } from '../api/propose-authenticator.js';
import { useRemoveAuthenticator } from '../api/remove-authenticator.js';
import { useRenewRecoveryCodes } from '../api/renew-recovery-codes.js';
import { CodeDialog } from './code-dialog.js';
import { kindOf } from './code-field.js';

interface ActProps<Result> {
  onDone: (result: Result) => void;
  onClose: () => void;
}

/** Asks for a code, and makes new recovery codes. */
export function RenewDialog({ hasApp, onDone, onClose }: ActProps<string[]> & { hasApp: boolean }) {
  const { t } = useTranslation('second-step');
  const renew = useRenewRecoveryCodes();
  return (
    <CodeDialog
      title={t('acts.renew')}
      detail={t('acts.renewDetail')}
      kind={kindOf(hasApp)}
      confirmLabel={t('acts.next')}
      pending={renew.isPending}
      error={renew.error}
      onConfirm={(code) => renew.mutate(code, { onSuccess: onDone })}
      onClose={onClose}
    />
  );
}

/** Asks for a code of the app that stands, and begins to link another. */
export function ReplaceDialog({ onDone, onClose }: ActProps<ProposedAuthenticator>) {
  const { t } = useTranslation('second-step');
  const propose = useProposeAuthenticator();
  return (
    <CodeDialog
      title={t('acts.replace')}
      detail={t('acts.replaceDetail')}
      kind="any"
      confirmLabel={t('acts.next')}
      pending={propose.isPending}
      error={propose.error}
      onConfirm={(code) => propose.mutate(code, { onSuccess: onDone })}
      onClose={onClose}
    />
  );
}

/** Asks for a code, and switches the second step off. */
export function RemoveDialog({ onClose }: Pick<ActProps<never>, 'onClose'>) {
  const { t } = useTranslation('second-step');
  const remove = useRemoveAuthenticator();
  return (
    <CodeDialog
      title={t('acts.removeTitle')}
      detail={t('acts.removeDetail')}
      kind="any"
      confirmLabel={t('acts.remove')}
      tone="danger"
      pending={remove.isPending}
      error={remove.error}
      onConfirm={(code) =>
        remove.mutate(code, {
          onSuccess: () => {
            announce(t('acts.removed'));
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}
