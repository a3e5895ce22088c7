import { Anchor, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InstantDay } from '../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { TableRegion } from '../../../components/layout/table-region.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { MeetingAttendanceFigures } from '../../../lib/api/schema-types.js';
import { useAttendanceFigures } from '../../meetings/api/reading/get-attendance-figures.js';

/** How many came to the meetings of the cohort: per meeting, and per organisation from five persons up. */
export function BoardMeetings({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation(['cohorts', 'meetings']);
  const figures = useAttendanceFigures(cohortId);
  return (
    <SectionCard
      title={t('meetings:attendance.title')}
      aside={
        <Anchor component={Link} to="/meetings">
          {t('meetings:card.all')}
        </Anchor>
      }
    >
      <QueryView query={figures} skeleton={[120]}>
        {(data) =>
          data.meetings.length === 0 ? (
            <Text c="dimmed">{t('meetings:attendance.none')}</Text>
          ) : (
            <Figures figures={data} />
          )
        }
      </QueryView>
    </SectionCard>
  );
}

function Figures({ figures: { meetings, organisations } }: { figures: MeetingAttendanceFigures }) {
  const { t } = useTranslation('meetings');
  return (
    <Stack gap="sm">
      <TableRegion label={t('attendance.perMeeting')} minimumWidth={320}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('attendance.meeting')}</Table.Th>
            <Table.Th scope="col">{t('attendance.present')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {meetings.map(({ meetingId, title, startsAt, present, invited }) => (
            <Table.Tr key={meetingId}>
              <Table.Th scope="row" fw={400}>
                <Anchor component={Link} to={`/meetings/${meetingId}`}>
                  {title}
                </Anchor>{' '}
                <InstantDay instant={startsAt} />
              </Table.Th>
              <Table.Td>
                {present === null ? t('attendance.tooFew') : t('attendance.of', { present, invited })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableRegion>
      {organisations.map(({ organisation, persons, present, invited }) => (
        <Text key={organisation?.id ?? 'others'} size="sm">
          <strong>{organisation?.shortName ?? t('attendance.others')}</strong>:{' '}
          {t('attendance.of', { present, invited })} ({t('attendance.persons', { count: persons })})
        </Text>
      ))}
    </Stack>
  );
}
