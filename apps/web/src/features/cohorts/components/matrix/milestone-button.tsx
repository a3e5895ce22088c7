import { Popover, UnstyledButton } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MilestoneSign } from '../../../../components/badges/milestone-sign.js';
import { standingOf } from '../../../../components/badges/milestone-standing.js';
import type { BoardMilestone } from '../../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { usePageAtRest } from '../../../../lib/focus/use-page-at-rest.js';
import { MilestonePanelOf } from '../../../exchanges/components/milestones/milestone-panel.js';
import classes from './milestone-button.module.css';

interface MilestoneButtonProps {
  milestone: BoardMilestone;
  title: string;
  exchangeId: string;
  candidateName: string;
}

/** The panel stays under the dialogs that it opens, which stand at 200. */
const belowDialogs = 190;

/** How far the panel stays from the edges of the window, in px; at the foot is the navigation of a telephone. */
const clearOf = { top: 16, right: 16, bottom: 80, left: 16 };

/** A milestone of one candidate as its sign; pressing it opens what it is and what can be done with it. */
export function MilestoneButton({ milestone, title, exchangeId, candidateName }: MilestoneButtonProps) {
  const { t } = useTranslation(['cohorts', 'domain']);
  const formats = useDateFormats();
  const [opened, setOpened] = useState(false);
  usePageAtRest(opened);
  const standing = standingOf(milestone);
  const label = t('cell', {
    title,
    name: candidateName,
    standing: t(`domain:milestoneStatus.${standing}`),
    day: formats.day(milestone.doneOn ?? milestone.dueOn),
  });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      closeOnClickOutside={false}
      closeOnEscape={false}
      zIndex={belowDialogs}
      width={320}
      middlewares={{ flip: { padding: clearOf }, shift: { padding: clearOf } }}
      trapFocus
      returnFocus
      withArrow
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.button}
          aria-label={label}
          title={`${title}, ${formats.day(milestone.doneOn ?? milestone.dueOn)}`}
          onClick={() => setOpened((shown) => !shown)}
        >
          <MilestoneSign standing={standing} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={label}
        aria-modal
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isWithin(event)) setOpened(false);
        }}
      >
        <OpenPanel
          exchangeId={exchangeId}
          milestoneId={milestone.id}
          candidateName={candidateName}
          onClose={() => setOpened(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Whether a key was pressed in the panel itself, rather than in a dialog that it opened. */
const isWithin = ({ currentTarget, target }: KeyboardEvent<HTMLElement>): boolean =>
  target instanceof Node && currentTarget.contains(target);

interface OpenPanelProps {
  exchangeId: string;
  milestoneId: string;
  candidateName: string;
  onClose: () => void;
}

function OpenPanel({ exchangeId, milestoneId, candidateName, onClose }: OpenPanelProps) {
  const panel = useClickOutside<HTMLDivElement>((event) => {
    // A dialog that the panel opened stands in a portal of its own: pressing there is not pressing outside.
    if (event.target instanceof Element && event.target.closest('[data-portal]') === null) onClose();
  });
  return (
    <div ref={panel}>
      <MilestonePanelOf
        exchangeId={exchangeId}
        milestoneId={milestoneId}
        candidateName={candidateName}
        onSettled={onClose}
      />
    </div>
  );
}
