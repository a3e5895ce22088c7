import { Group, type ButtonProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/forms/action-button.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { Milestone } from '../../../../lib/api/schema-types.js';
import { MilestoneWaiveDialog } from './milestone-waive-dialog.js';
import { useAnnouncedSettlement } from './milestone-settlement.js';

interface MilestoneActionsProps {
  milestone: Milestone;
  size?: ButtonProps['size'];
  /** How much the tick asks for attention: `filled` for the one thing asked, `subtle` for what is far away. */
  tickVariant?: 'filled' | 'default' | 'subtle';
  onSettled?: () => void;
}

/** What the reader may do with a milestone: tick it, open it again, waive it with a reason. */
export function MilestoneActions({
  milestone,
  size = 'sm',
  tickVariant = 'default',
  onSettled,
}: MilestoneActionsProps) {
  const { t } = useTranslation('milestones');
  const [waiving, setWaiving] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { settleAs, isPending, error } = useAnnouncedSettlement(milestone, () => {
    setWaiving(false);
    // The pressed button gives way to another; keep the keyboard where it was.
    place.current?.focus();
    onSettled?.();
  });
  const buttons = { actions: milestone.actions, size };
  const undo = milestone.status === 'done' ? t('undo') : t('reopen');
  return (
    <div ref={place} tabIndex={-1}>
      <Group gap="xs" align="flex-start">
        <ActionButton
          {...buttons}
          name="done"
          variant={tickVariant}
          loading={isPending}
          onPress={() => settleAs({ status: 'done' })}
        >
          {t('done')}
        </ActionButton>
        <ActionButton
          {...buttons}
          name="reopen"
          variant="subtle"
          loading={isPending}
          onPress={() => settleAs({ status: 'open' })}
        >
          {undo}
        </ActionButton>
        <ActionButton {...buttons} name="waive" variant="subtle" onPress={() => setWaiving(true)}>
          {t('waive')}
        </ActionButton>
      </Group>
      {waiving ? null : <FailureNotice error={error} />}
      <MilestoneWaiveDialog
        opened={waiving}
        title={milestone.title}
        pending={isPending}
        error={error}
        onClose={() => setWaiving(false)}
        onWaive={(waivedReason) => settleAs({ status: 'waived', waivedReason })}
      />
    </div>
  );
}
