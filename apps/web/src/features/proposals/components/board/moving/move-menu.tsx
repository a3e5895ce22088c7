import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, Proposal, ProposalSummary } from '../../../../../lib/api/schema-types.js';
import { proposalQuery } from '../../../api/reading/get-proposal.js';
import { movesOf, targetOf } from './landing.js';
import type { ChosenMove } from './use-moves.js';

interface MoveMenuProps {
  proposal: ProposalSummary;
  onChoose: (move: ChosenMove) => void;
}

/** "Move to…": the steps that are possible with a proposal, by keyboard and by touch as well as by mouse. */
export function MoveMenu({ proposal, onChoose }: MoveMenuProps) {
  const { t } = useTranslation('proposals');
  const [asked, setAsked] = useState(false);
  const { data: whole, error } = useQuery({ ...proposalQuery(proposal.id), enabled: asked });
  const isKnown = whole !== undefined || error !== null;
  return (
    <Menu
      // Opens when its steps are known, so that the keyboard goes to the first of them.
      opened={asked && isKnown}
      onChange={setAsked}
      position="bottom-end"
      width={280}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('board.move', { title: proposal.title })}
          aria-busy={asked && !isKnown}
        >
          <IconArrowsMove size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {whole === undefined ? (
          <Saying words={error?.message ?? ''} />
        ) : (
          <Moves whole={whole} onChoose={(action) => onChoose({ proposal, action })} />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A line of the menu that says something and does nothing. */
function Saying({ words }: { words: string }) {
  return (
    <Menu.Item aria-disabled closeMenuOnClick={false}>
      <Text c="dimmed">{words}</Text>
    </Menu.Item>
  );
}

function Moves({ whole, onChoose }: { whole: Proposal; onChoose: (action: Action) => void }) {
  const { t } = useTranslation(['proposals', 'domain']);
  const moves = movesOf(whole);
  if (moves.length === 0) return <Saying words={t('board.noMove')} />;
  return moves.map((action) => {
    const target = targetOf(action, whole);
    const words =
      target === null
        ? action.title
        : t('board.moveTo', { action: action.title, state: t(`domain:proposalState.${target}`) });
    return (
      <Menu.Item
        key={action.action}
        aria-disabled={!action.allowed}
        closeMenuOnClick={action.allowed}
        onClick={() => (action.allowed ? onChoose(action) : undefined)}
      >
        <Text c={action.allowed ? undefined : 'dimmed'}>{words}</Text>
        {action.refusals.map(({ guard, detail }) => (
          <Text key={guard} size="sm" c="dimmed">
            {detail}
          </Text>
        ))}
      </Menu.Item>
    );
  });
}
