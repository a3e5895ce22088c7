import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../../../../components/forms/confirm-dialog.js';
import type { PersonRef, Proposal } from '../../../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../../../lib/session/current-session.js';
import type { EditingSession } from '../session/editing-session.js';
import { useChangeAuthors } from './use-change-authors.js';

interface RemoveAuthorDialogProps {
  proposal: Proposal;
  session: EditingSession;
  /** Who is taken off the authors; null while the dialog is closed. */
  author: PersonRef | null;
  onClose: () => void;
}

/** Asks once more before somebody is taken off the authors; who takes themselves off leaves the page. */
export function RemoveAuthorDialog({ proposal, session, author, onClose }: RemoveAuthorDialogProps) {
  const { t } = useTranslation('proposal-editing');
  const navigate = useNavigate();
  const { person } = useCurrentSession();
  const { change, isPending, error } = useChangeAuthors(proposal, session);
  const isOneself = author?.id === person.id;
  const remove = (): void => {
    const authorIds = proposal.authors.map(({ id }) => id).filter((id) => id !== author?.id);
    change(authorIds, (changed) => {
      onClose();
      if (isOneself) void navigate(changed === undefined ? '/proposals' : `/proposals/${proposal.id}`);
    });
  };
  const name = author?.name ?? '';
  return (
    <ConfirmDialog
      opened={author !== null}
      onClose={onClose}
      title={t(isOneself ? 'authors.leaveTitle' : 'authors.removeTitle', { name })}
      confirmLabel={t(isOneself ? 'authors.leaveConfirm' : 'authors.removeConfirm')}
      tone={isOneself ? 'danger' : 'plain'}
      pending={isPending}
      error={error}
      onConfirm={remove}
    >
      <Text>{t(isOneself ? 'authors.leaveDetail' : 'authors.removeDetail', { name })}</Text>
    </ConfirmDialog>
  );
}
