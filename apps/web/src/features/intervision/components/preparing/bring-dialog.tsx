import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { announce } from '../../../../lib/announce.js';
import type { IntervisionCase, MeetingSummary } from '../../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { useMeetings } from '../../../meetings/api/reading/list-meetings.js';
import { useTakeCaseAction } from '../../api/writing/take-case-action.js';
import { roomsForCases } from './rooms-for-cases.js';

interface BringDialogProps {
  item: Pick<IntervisionCase, 'id' | 'cohortId'>;
  opened: boolean;
  onClose: () => void;
}

/** Asks to which meeting a case is brought, and says who will read it there. */
export function BringDialog({ item, opened, onClose }: BringDialogProps) {
  const { t } = useTranslation('intervision');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('bring.title')} size="lg">
      <BringChoice item={item} onClose={onClose} />
    </Dialog>
  );
}

type BringChoiceProps = Omit<BringDialogProps, 'opened'>;

function BringChoice({ item, onClose }: BringChoiceProps) {
  const { t } = useTranslation('intervision');
  const meetings = useMeetings({ cohortId: item.cohortId, kind: 'peer_intervision' });
  return (
    <QueryView query={meetings} skeleton={[120]}>
      {(items) => {
        const rooms = roomsForCases(items, meetings.dataUpdatedAt);
        return rooms.length === 0 ? (
          <Text>{t('bring.none')}</Text>
        ) : (
          <BringForm item={item} rooms={rooms} onClose={onClose} />
        );
      }}
    </QueryView>
  );
}

function BringForm({ item, rooms, onClose }: BringChoiceProps & { rooms: MeetingSummary[] }) {
  const { t } = useTranslation('intervision');
  const { instant } = useDateFormats();
  const [meetingId, setMeetingId] = useState(rooms[0]?.id ?? '');
  const taking = useTakeCaseAction();
  const send = (declaration: Declaration): void =>
    taking.mutate(
      { caseId: item.id, action: 'bring', meetingId, ...declaration },
      {
        onSuccess: () => {
          announce(t('bring.done'));
          onClose();
        },
      },
    );
  return (
    <DialogForm
      submitLabel={t('bring.submit')}
      pending={taking.isPending}
      error={taking.error}
      onCancel={onClose}
      onSubmit={send}
    >
      <Radio.Group label={t('bring.meeting')} value={meetingId} onChange={setMeetingId}>
        <Stack gap="xs" mt="xs">
          {rooms.map(({ id, title, startsAt }) => (
            <Radio key={id} size="md" value={id} label={title} description={instant(startsAt)} />
          ))}
        </Stack>
      </Radio.Group>
      <Text>{t('bring.readers')}</Text>
    </DialogForm>
  );
}
