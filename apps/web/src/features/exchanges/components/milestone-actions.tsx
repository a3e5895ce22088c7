import { Group, type ButtonProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { FailureNotice } from '../../../components/failure-notice.js';
import { announce } from '../../../lib/announce.js';
import type { Milestone } from '../../../lib/api/schema-types.js';
import { useSettleMilestone, type MilestoneSettlement } from '../api/settle-milestone.js';
import { MilestoneWaiveDialog } from './milestone-waive-dialog.js';

interface MilestoneActionsProps {
  milestone: Milestone;
  size?: ButtonProps['size'];
  /** Whether ticking is the one thing asked, as a filled button, or one of many rows. */
  emphasis?: 'main' | 'row';
  onSettled?: () => void;
}

/** What is far away gets a quieter button than what is due. */
const variants = { main: 'filled', row: 'default', later: 'subtle' } as const;

/** What the reader may do with a milestone: tick it, open it again, waive it with a reason. */
export function MilestoneActions({
  milestone,
  size = 'sm',
  emphasis = 'row',
  onSettled,
}: MilestoneActionsProps) {
  const { t } = useTranslation('milestones');
  const settle = useSettleMilestone();
  const [waiving, setWaiving] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const said = {
    done: t('ticked', { title: milestone.title }),
    open: t('reopened', { title: milestone.title }),
    waived: t('waivedNow', { title: milestone.title }),
  };
  const settleAs = (settlement: MilestoneSettlement): void =>
    settle.mutate(
      { milestone, settlement },
      {
        onSuccess: () => {
          setWaiving(false);
          announce(said[settlement.status]);
          // The pressed button is gone by now; keep the keyboard where it was.
          place.current?.focus();
          onSettled?.();
        },
      },
    );
  const { actions } = milestone;
  return (
    <div ref={place} tabIndex={-1}>
      <Group gap="xs" align="flex-start" justify={emphasis === 'main' ? 'flex-start' : 'flex-end'}>
        <ActionButton
          actions={actions}
          name="done"
          size={size}
          variant={variants[emphasis === 'main' ? 'main' : milestone.timing === 'upcoming' ? 'later' : 'row']}
          loading={settle.isPending}
          onPress={() => settleAs({ status: 'done' })}
        >
          {t('done')}
        </ActionButton>
        <ActionButton
          actions={actions}
          name="reopen"
          size={size}
          variant="subtle"
          loading={settle.isPending}
          onPress={() => settleAs({ status: 'open' })}
        >
          {milestone.status === 'done' ? t('undo') : t('reopen')}
        </ActionButton>
        <ActionButton
          actions={actions}
          name="waive"
          size={size}
          variant="subtle"
          onPress={() => setWaiving(true)}
        >
          {t('waive')}
        </ActionButton>
      </Group>
      {waiving ? null : <FailureNotice error={settle.error} />}
      <MilestoneWaiveDialog
        opened={waiving}
        title={milestone.title}
        pending={settle.isPending}
        error={settle.error}
        onClose={() => setWaiving(false)}
        onWaive={(waivedReason) => settleAs({ status: 'waived', waivedReason })}
      />
    </div>
  );
}
