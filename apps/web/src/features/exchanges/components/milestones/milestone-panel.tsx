import { Group, Stack, Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/states/empty-state.js';
import { MilestoneSign } from '../../../../components/badges/milestone-sign.js';
import { standingOf } from '../../../../components/badges/milestone-standing.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { actionToShow } from '../../../../lib/api/actions.js';
import type { Milestone } from '../../../../lib/api/schema-types.js';
import { useMilestones } from '../../api/list-milestones.js';
import { MilestoneActions } from './milestone-actions.js';
import { MilestoneDoneEarlier } from './milestone-done-earlier.js';
import { MilestoneStandingWords } from './milestone-standing-words.js';

interface MilestonePanelProps {
  milestone: Milestone;
  /** Whose milestone it is, where that does not stand around the panel. */
  candidateName?: string;
  onSettled?: () => void;
}

/** One milestone with its term and what the reader may do with it, for a small panel or dialog. */
export function MilestonePanel({ milestone, candidateName, onSettled }: MilestonePanelProps) {
  return (
    <Stack gap="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <MilestoneSign standing={standingOf(milestone)} />
        <div>
          <Text fw={650}>{milestone.title}</Text>
          {candidateName === undefined ? null : <Text size="sm">{candidateName}</Text>}
          <Text size="sm" c="dimmed" component="div">
            <MilestoneStandingWords milestone={milestone} />
          </Text>
        </div>
      </Group>
      <MilestoneActions milestone={milestone} tickVariant="filled" onSettled={onSettled} />
      {actionToShow(milestone.actions, 'done')?.allowed ? (
        <MilestoneDoneEarlier milestone={milestone} onSettled={onSettled} />
      ) : null}
    </Stack>
  );
}

interface MilestonePanelOfProps {
  exchangeId: string;
  milestoneId: string;
  candidateName?: string;
  onSettled?: () => void;
}

/** The panel of a milestone that is known by its id alone; reads it first. */
export function MilestonePanelOf({
  exchangeId,
  milestoneId,
  candidateName,
  onSettled,
}: MilestonePanelOfProps) {
  const { t } = useTranslation('milestones');
  const milestones = useMilestones(exchangeId);
  return (
    <QueryView query={milestones} skeleton={[28, 36]}>
      {(items) => {
        const milestone = items.find((item) => item.id === milestoneId);
        return milestone === undefined ? (
          <EmptyState icon={IconFlag} title={t('gone')} detail="" />
        ) : (
          <MilestonePanel milestone={milestone} candidateName={candidateName} onSettled={onSettled} />
        );
      }}
    </QueryView>
  );
}
