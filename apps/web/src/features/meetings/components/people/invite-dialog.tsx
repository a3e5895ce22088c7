import { MultiSelect, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useProgrammeMemberships } from '../../../exchanges/api/list-programme-memberships.js';
import type { Invited } from '../../api/planning/invite-people.js';
import { GuestFields, isNobody, nobody } from './guest-fields.js';
import { peopleIn, roomOf } from './people-in.js';

interface InviteFormProps {
  /** To what they are invited: a meeting, or a series of them. */
  to: Pick<Meeting, 'programmeId' | 'cohortId' | 'kind'>;
  /** Who need not be invited any more. */
  invited?: readonly (string | undefined)[];
  /** What inviting comes to, where that is not plain. */
  detail?: string;
  /** Whether somebody from outside can be invited, by name and address. */
  takesGuests?: boolean;
  onInvite: (invited: Invited) => Promise<unknown>;
  onClose: () => void;
}

interface InviteDialogProps extends InviteFormProps {
  title: string;
  opened: boolean;
}

/** Invites more people. */
export function InviteDialog({ title, opened, ...form }: InviteDialogProps) {
  return (
    <Dialog opened={opened} onClose={form.onClose} title={title}>
      {opened ? <InviteForm {...form} /> : null}
    </Dialog>
  );
}

function InviteForm({ to, invited = [], detail, takesGuests = false, onInvite, onClose }: InviteFormProps) {
  const { t } = useTranslation(['meetings', 'app']);
  const invite = useMutation({ mutationFn: onInvite });
  const [inviteeIds, setInviteeIds] = useState<string[]>([]);
  const [guest, setGuest] = useState(nobody);
  const [tried, setTried] = useState(false);
  const memberships = useProgrammeMemberships(to.programmeId).data ?? [];
  const people = peopleIn(to.kind === 'peer_intervision' ? roomOf(memberships, to.cohortId) : memberships);
  const isEmpty = inviteeIds.length === 0 && isNobody(guest);
  const send = (): void => {
    setTried(true);
    if (isEmpty) return;
    const guests = isNobody(guest)
      ? {}
      : { guests: [{ name: guest.name.trim(), email: guest.email.trim() }] };
    invite.mutate(
      { inviteeIds, ...guests },
      {
        onSuccess: () => {
          announce(t('people.invited'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      submitLabel={t('people.inviteNow')}
      pending={invite.isPending}
      error={invite.error}
      onCancel={onClose}
      onSubmit={send}
    >
      {detail === undefined ? null : <Text>{detail}</Text>}
      <MultiSelect
        label={t('people.choose')}
        searchable
        value={inviteeIds}
        error={tried && isEmpty ? t('app:required') : undefined}
        data={people.filter(({ value }) => !invited.includes(value))}
        onChange={setInviteeIds}
      />
      {takesGuests ? <GuestFields guest={guest} onChange={setGuest} /> : null}
    </DialogForm>
  );
}
