import { Button, Group, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useInvitePeople } from '../../api/planning/invite-people.js';
import { useRecordEverybody } from '../../api/running/record-everybody.js';
import { InviteDialog } from './invite-dialog.js';
import { PersonRow } from './person-row.js';

/** Who is invited, who comes, and who was there; attendance is recorded here in one tap. */
export function PeopleCard({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [inviting, setInviting] = useState(false);
  const invite = useInvitePeople(meeting.id);
  const { invitations, permissions } = meeting;
  return (
    <SectionCard title={t('people.title')} aside={<AttendanceWords meeting={meeting} />}>
      {permissions.includes('run') ? <Everybody meeting={meeting} /> : null}
      {invitations.length === 0 ? <Text c="dimmed">{t('people.nobody')}</Text> : null}
      <ul className={lined.list}>
        {invitations.map((invitation) => (
          <PersonRow key={invitation.id} meeting={meeting} invitation={invitation} />
        ))}
      </ul>
      {permissions.includes('plan') ? (
        <Button
          mt="sm"
          variant="default"
          leftSection={<IconUserPlus size={18} aria-hidden />}
          onClick={() => setInviting(true)}
        >
          {t('people.invite')}
        </Button>
      ) : null}
      <InviteDialog
        title={t('people.invite')}
        to={meeting}
        invited={invitations.map(({ person }) => person?.id)}
        takesGuests={meeting.kind !== 'peer_intervision'}
        onInvite={invite.mutateAsync}
        opened={inviting}
        onClose={() => setInviting(false)}
      />
    </SectionCard>
  );
}

function AttendanceWords({ meeting: { attendance } }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  if (attendance === null) return null;
  const { present, invited } = attendance;
  return <Text c="dimmed">{t('people.attended', { count: present, invited })}</Text>;
}

function Everybody({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const everybody = useRecordEverybody();
  const unknown = meeting.invitations.filter(({ attendance }) => attendance === null).length;
  if (unknown === 0) return null;
  return (
    <>
      <Group mb="xs">
        <Button
          loading={everybody.isPending}
          onClick={() => everybody.mutate({ meetingId: meeting.id, attendance: 'present' })}
        >
          {t('people.everybody')}
        </Button>
        <Text c="dimmed" size="sm">
          {t('people.unknown', { count: unknown })}
        </Text>
      </Group>
      <FailureNotice error={everybody.error} />
    </>
  );
}
