import { ActionIcon, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { announce } from '../../../../lib/announce.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useUninvite } from '../../api/planning/uninvite.js';

interface TakeBackProps {
  meeting: Pick<Meeting, 'id' | 'state'>;
  invitationId: string;
  /** Of the invitee. */
  name: string;
}

/** Takes an invitation back, once it was confirmed. */
export function TakeBack({ meeting, invitationId, name }: TakeBackProps) {
  const { t } = useTranslation('meetings');
  const [asked, { open: ask, close: stay }] = useDisclosure(false);
  const uninvite = useUninvite();
  const takeBack = (): void =>
    uninvite.mutate(
      { meetingId: meeting.id, invitationId },
      {
        onSuccess: () => {
          announce(t('people.takenBack', { name }));
          stay();
        },
      },
    );
  return (
    <>
      <ActionIcon variant="subtle" size={44} aria-label={t('people.uninvite', { name })} onClick={ask}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
      <ConfirmDialog
        opened={asked}
        onClose={stay}
        title={t('people.takeBack.title')}
        confirmLabel={t('people.takeBack.submit')}
        tone="danger"
        pending={uninvite.isPending}
        error={uninvite.error}
        onConfirm={takeBack}
      >
        <Text>
          {t(meeting.state === 'draft' ? 'people.takeBack.draft' : 'people.takeBack.sent', { name })}
        </Text>
      </ConfirmDialog>
    </>
  );
}
