import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { DateField } from '../../../../components/forms/date-field.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import { isStale } from '../../../../lib/api/api-problem.js';
import type { Membership } from '../../../../lib/api/schema-types.js';
import { useUpdateMembership } from '../../api/people/update-membership.js';

interface EndRoleDialogProps {
  membership: Membership;
  opened: boolean;
  onReload: () => void;
  onClose: () => void;
}

/** Ends a role by giving it a last day. */
export function EndRoleDialog({ membership, opened, onReload, onClose }: EndRoleDialogProps) {
  const { t } = useTranslation(['administration', 'app', 'domain']);
  const update = useUpdateMembership();
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const words = { name: membership.person.name, role: t(`domain:role.${membership.role}`) };
  const end = (): void => {
    setMissing(endsOn === null);
    if (endsOn === null) return;
    update.mutate(
      { id: membership.id, version: membership.version, changes: { endsOn } },
      {
        onSuccess: () => {
          announce(t('roles.ended', words));
          onClose();
        },
      },
    );
  };
  const stale = isStale(update.error);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('roles.endTitle', words)}
      confirmLabel={t('roles.end')}
      tone="danger"
      pending={update.isPending}
      error={stale ? null : update.error}
      onConfirm={end}
    >
      <Text>{t('roles.endDetail')}</Text>
      <DateField
        label={t('roles.endsOn')}
        required
        data-autofocus
        value={endsOn}
        error={missing ? t('app:required') : undefined}
        onChange={setEndsOn}
      />
      {stale ? <FailureNotice error={update.error} onReload={onReload} /> : null}
    </ConfirmDialog>
  );
}
