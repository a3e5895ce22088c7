import { MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useProgrammeMemberships } from '../../../exchanges/api/list-programme-memberships.js';
import { useInvitePeople } from '../../api/planning/invite-people.js';
import { peopleIn, roomOf } from './people-in.js';

interface InviteDialogProps {
  meeting: Meeting;
  opened: boolean;
  onClose: () => void;
}

/** Invites more people, and a guest by name and address. */
export function InviteDialog({ meeting, opened, onClose }: InviteDialogProps) {
  const { t } = useTranslation('meetings');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('people.invite')}>
      {opened ? <InviteForm meeting={meeting} onClose={onClose} /> : null}
    </Dialog>
  );
}

function InviteForm({ meeting, onClose }: Omit<InviteDialogProps, 'opened'>) {
  const { t } = useTranslation(['meetings', 'app']);
  const [inviteeIds, setInviteeIds] = useState<string[]>([]);
  const [guest, setGuest] = useState({ name: '', email: '' });
  const [tried, setTried] = useState(false);
  const invite = useInvitePeople();
  const memberships = useProgrammeMemberships(meeting.programmeId).data ?? [];
  const invited = new Set(meeting.invitations.map(({ person }) => person?.id));
  const isIntervision = meeting.kind === 'peer_intervision';
  const candidates = peopleIn(isIntervision ? roomOf(memberships, meeting.cohortId) : memberships);
  const hasGuest = (guest.name + guest.email).trim() !== '';
  const send = (): void => {
    setTried(true);
    if (!hasGuest && inviteeIds.length === 0) return;
    const guests = hasGuest ? { guests: [{ name: guest.name.trim(), email: guest.email.trim() }] } : {};
    invite.mutate(
      { meetingId: meeting.id, inviteeIds, ...guests },
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
      <MultiSelect
        label={t('people.choose')}
        searchable
        value={inviteeIds}
        error={tried && !hasGuest && inviteeIds.length === 0 ? t('app:required') : undefined}
        data={candidates.filter(({ value }) => !invited.has(value))}
        onChange={setInviteeIds}
      />
      {isIntervision ? null : (
        <>
          <TextInput
            label={t('people.guestName')}
            value={guest.name}
            maxLength={200}
            onChange={(event) => setGuest({ ...guest, name: event.currentTarget.value })}
          />
          <TextInput
            label={t('people.guestEmail')}
            type="email"
            value={guest.email}
            maxLength={254}
            onChange={(event) => setGuest({ ...guest, email: event.currentTarget.value })}
          />
        </>
      )}
    </DialogForm>
  );
}
