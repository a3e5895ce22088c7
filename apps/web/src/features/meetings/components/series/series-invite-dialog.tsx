import { MultiSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm } from '../../../../components/forms/dialog-form.js';
import { announce } from '../../../../lib/announce.js';
import type { MeetingSeries } from '../../../../lib/api/schema-types.js';
import { useProgrammeMemberships } from '../../../exchanges/api/list-programme-memberships.js';
import { useInviteToSeries } from '../../api/planning/invite-to-series.js';
import { peopleIn, roomOf } from '../people/people-in.js';

interface SeriesInviteDialogProps {
  series: MeetingSeries;
  opened: boolean;
  onClose: () => void;
}

/** Invites people to every meeting of a series that has not begun. */
export function SeriesInviteDialog({ series, opened, onClose }: SeriesInviteDialogProps) {
  const { t } = useTranslation('meetings');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('series.invite')}>
      {opened ? <SeriesInviteForm series={series} onClose={onClose} /> : null}
    </Dialog>
  );
}

function SeriesInviteForm({ series, onClose }: Omit<SeriesInviteDialogProps, 'opened'>) {
  const { t } = useTranslation(['meetings', 'app']);
  const [inviteeIds, setInviteeIds] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const invite = useInviteToSeries();
  const memberships = useProgrammeMemberships(series.programmeId).data ?? [];
  const isIntervision = series.kind === 'peer_intervision';
  const people = peopleIn(isIntervision ? roomOf(memberships, series.cohortId) : memberships);
  const count = series.occurrences.filter(({ state }) => state === 'draft' || state === 'planned').length;
  const send = (): void => {
    setTried(true);
    if (inviteeIds.length === 0) return;
    invite.mutate(
      { seriesId: series.id, inviteeIds },
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
      <Text>{t('series.inviteDetail', { count })}</Text>
      <MultiSelect
        label={t('people.choose')}
        searchable
        value={inviteeIds}
        error={tried && inviteeIds.length === 0 ? t('app:required') : undefined}
        data={people}
        onChange={setInviteeIds}
      />
    </DialogForm>
  );
}
