import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field.js';
import { EmptyState } from '../../../components/empty-state.js';
import { FailureNotice } from '../../../components/failure-notice.js';
import { MilestoneSign, standingOf } from '../../../components/milestone-sign.js';
import { QueryView } from '../../../components/query-view.js';
import { announce } from '../../../lib/announce.js';
import { actionToShow } from '../../../lib/api/actions.js';
import type { Milestone } from '../../../lib/api/schema-types.js';
import { IconFlag } from '@tabler/icons-react';
import { useMilestones } from '../api/list-milestones.js';
import { useSettleMilestone } from '../api/settle-milestone.js';
import { MilestoneActions } from './milestone-actions.js';
import { MilestoneStandingWords } from './milestone-standing-words.js';

interface MilestonePanelProps {
  milestone: Milestone;
  onSettled?: () => void;
}

/** One milestone with its term and what the reader may do with it, for a small panel or dialog. */
export function MilestonePanel({ milestone, onSettled }: MilestonePanelProps) {
  return (
    <Stack gap="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <MilestoneSign standing={standingOf(milestone)} />
        <div>
          <Text fw={650}>{milestone.title}</Text>
          <Text size="sm" c="dimmed" component="div">
            <MilestoneStandingWords milestone={milestone} />
          </Text>
        </div>
      </Group>
      <MilestoneActions milestone={milestone} emphasis="main" onSettled={onSettled} />
      {actionToShow(milestone.actions, 'done')?.allowed ? (
        <DoneOnAnotherDay milestone={milestone} onSettled={onSettled} />
      ) : null}
    </Stack>
  );
}

interface MilestonePanelOfProps {
  exchangeId: string;
  milestoneId: string;
  onSettled?: () => void;
}

/** The panel of a milestone that is known by its id alone; reads it first. */
export function MilestonePanelOf({ exchangeId, milestoneId, onSettled }: MilestonePanelOfProps) {
  const { t } = useTranslation('milestones');
  const milestones = useMilestones(exchangeId);
  return (
    <QueryView query={milestones} skeleton={[28, 36]}>
      {(items) => {
        const milestone = items.find((item) => item.id === milestoneId);
        return milestone === undefined ? (
          <EmptyState icon={IconFlag} title={t('gone')} detail="" />
        ) : (
          <MilestonePanel milestone={milestone} onSettled={onSettled} />
        );
      }}
    </QueryView>
  );
}

/** Ticks a milestone with the day on which it was really done. */
function DoneOnAnotherDay({ milestone, onSettled }: MilestonePanelProps) {
  const { t } = useTranslation('milestones');
  const settle = useSettleMilestone();
  const [opened, setOpened] = useState(false);
  const [doneOn, setDoneOn] = useState<string | null>(null);
  if (!opened) {
    return (
      <Button variant="subtle" size="sm" onClick={() => setOpened(true)}>
        {t('doneOther')}
      </Button>
    );
  }
  const tick = (day: string): void =>
    settle.mutate(
      { milestone, settlement: { status: 'done', doneOn: day } },
      {
        onSuccess: () => {
          announce(t('ticked', { title: milestone.title }));
          onSettled?.();
        },
      },
    );
  return (
    <Stack gap="xs">
      <DateField
        label={t('doneOnLabel')}
        value={doneOn}
        onChange={setDoneOn}
        data-autofocus
        popoverProps={{ withinPortal: false }}
      />
      <FailureNotice error={settle.error} />
      <Button
        size="sm"
        loading={settle.isPending}
        disabled={doneOn === null}
        onClick={() => {
          if (doneOn !== null) tick(doneOn);
        }}
      >
        {t('done')}
      </Button>
    </Stack>
  );
}
