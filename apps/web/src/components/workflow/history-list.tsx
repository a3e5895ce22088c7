import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './history-list.module.css';

/** What happened: a step from state to state, or something that changed no state. */
interface Happening {
  actionTitle: string;
  from: string;
  to: string;
  toTitle: string;
  /** Null: nobody, it followed by itself. */
  actor: { name: string } | null;
  deputyFor?: { name: string } | null;
  reason: string | null;
}

interface HistoryLineProps {
  line: Happening;
  /** How it is marked: a step, a note beside the road, or what made something void. */
  kind?: 'step' | 'note' | 'void';
  when: ReactNode;
  /** A few quiet words behind who did it. */
  aside?: string;
  /** What there is to say about it besides, above the reason. */
  children?: ReactNode;
}

/** A history as a line through time; its lines stand newest first. */
export function HistoryList({ children }: { children: ReactNode }) {
  return <ol reversed>{children}</ol>;
}

/** One line of a history: what happened, when, by whom and why. */
export function HistoryLine({ line, kind = 'step', when, aside, children }: HistoryLineProps) {
  const { t } = useTranslation('app');
  const { actionTitle, from, to, toTitle, actor, deputyFor, reason } = line;
  return (
    <li className={classes.line} data-kind={kind}>
      <Text fw={600} lh={1.35}>
        {actionTitle}
        {from === to ? '' : ` → ${toTitle}`}
      </Text>
      <Text size="sm" c="dimmed" component="div">
        {when} · {actor === null ? t('history.bySystem') : actor.name}
        {deputyFor ? `, ${t('history.deputyFor', { name: deputyFor.name })}` : ''}
        {aside === undefined ? '' : ` · ${aside}`}
      </Text>
      {children}
      {reason === null ? null : <Text size="sm">“{reason}”</Text>}
    </li>
  );
}
