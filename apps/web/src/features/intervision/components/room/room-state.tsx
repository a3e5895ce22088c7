import { Anchor } from '@mantine/core';
import { IconDoor, IconMessageCircleQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../../components/states/empty-state.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';

/** Says why there is nothing in the room for the reader, and what to do; nothing where there is. */
export function RoomState({ meeting, hasCases }: { meeting: Meeting; hasCases: boolean }) {
  const { t } = useTranslation('intervision');
  if (meeting.ownInvitation === null && meeting.state !== 'draft') {
    return <EmptyState icon={IconDoor} title={t('room.closed.title')} detail={t('room.closed.detail')} />;
  }
  const isPresent = meeting.ownInvitation?.attendance === 'present';
  if (meeting.state !== 'planned' && meeting.state !== 'draft' && !isPresent) {
    return (
      <EmptyState
        icon={IconDoor}
        title={t('room.notIn.title')}
        detail={t('room.notIn.detail', { name: meeting.leader.name })}
      />
    );
  }
  if (hasCases) return null;
  return (
    <EmptyState
      icon={IconMessageCircleQuestion}
      title={t('room.empty.title')}
      detail={t('room.empty.detail')}
    >
      <Anchor component={Link} to="/intervision-cases">
        {t('mine.title')}
      </Anchor>
    </EmptyState>
  );
}
