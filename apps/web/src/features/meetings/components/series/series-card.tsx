import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconRepeat, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { Meeting, MeetingSeries } from '../../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { useInviteToSeries } from '../../api/planning/invite-people.js';
import { useSeries } from '../../api/reading/get-series.js';
import { InviteDialog } from '../people/invite-dialog.js';
import { RuleDialog } from './rule/rule-dialog.js';
import { useRuleInWords } from './rule/use-rule-in-words.js';
import classes from './series.module.css';

/** The other meetings of the series to which a meeting belongs; who plans them changes them here together. */
export function SeriesCard({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const series = useSeries(meeting.seriesId);
  if (meeting.seriesId === null) return null;
  return (
    <SectionCard title={t('series.title')}>
      <QueryView query={series} skeleton={[120]}>
        {(data) => (
          <>
            <RuleWords series={data} />
            <ol className={classes.occurrences}>
              {data.occurrences.map((occurrence) => (
                <OccurrenceRow
                  key={occurrence.meetingId}
                  occurrence={occurrence}
                  isHere={occurrence.meetingId === meeting.id}
                />
              ))}
            </ol>
            {data.permissions.includes('plan') ? <SeriesActs meeting={meeting} series={data} /> : null}
          </>
        )}
      </QueryView>
    </SectionCard>
  );
}

function RuleWords({ series: { rule, startsLocal } }: { series: MeetingSeries }) {
  const inWords = useRuleInWords();
  return (
    <Text mb="xs" className={classes.rule}>
      {inWords(rule, startsLocal.slice(0, 10))}
    </Text>
  );
}

interface OccurrenceRowProps {
  occurrence: MeetingSeries['occurrences'][number];
  isHere: boolean;
}

function OccurrenceRow({ occurrence, isHere }: OccurrenceRowProps) {
  const { t } = useTranslation('meetings');
  const { instant } = useDateFormats();
  const { meetingId, startsAt, state, isMoved } = occurrence;
  const when = <time dateTime={startsAt}>{instant(startsAt)}</time>;
  const notes = [
    ...(isHere ? [t('series.here')] : []),
    ...(isMoved ? [t('series.moved')] : []),
    ...(state === 'planned' ? [] : [t(`series.state.${state}`)]),
  ];
  return (
    <li data-state={state}>
      {isHere ? (
        <strong>{when}</strong>
      ) : (
        <Anchor component={Link} to={`/meetings/${meetingId}`}>
          {when}
        </Anchor>
      )}
      {notes.length === 0 ? null : (
        <Text span size="sm" c="dimmed">
          {' · '}
          {notes.join(' · ')}
        </Text>
      )}
    </li>
  );
}

function SeriesActs({ meeting, series }: { meeting: Meeting; series: MeetingSeries }) {
  const { t } = useTranslation('meetings');
  const [opened, setOpened] = useState<'rule' | 'invite' | null>(null);
  const invite = useInviteToSeries(series.id);
  const close = (): void => setOpened(null);
  const count = series.occurrences.filter(({ state }) => state === 'draft' || state === 'planned').length;
  if (count === 0) return null;
  return (
    <Group mt="sm" gap="xs">
      <Button
        variant="default"
        leftSection={<IconRepeat size={18} aria-hidden />}
        onClick={() => setOpened('rule')}
      >
        {t('series.changeRule')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconUserPlus size={18} aria-hidden />}
        onClick={() => setOpened('invite')}
      >
        {t('series.invite')}
      </Button>
      <RuleDialog meeting={meeting} series={series} opened={opened === 'rule'} onClose={close} />
      <InviteDialog
        title={t('series.invite')}
        to={series}
        detail={t('series.inviteDetail', { count })}
        onInvite={invite.mutateAsync}
        opened={opened === 'invite'}
        onClose={close}
      />
    </Group>
  );
}
