import type { ReactNode } from 'react';
import classes from './state-badge.module.css';

/** What a state means to the reader; every tone also has a sign, so that colour never stands alone. */
export type StateTone = 'done' | 'due' | 'late' | 'trial' | 'resting' | 'active';

const signs: Record<StateTone, string> = {
  done: '✓',
  due: '●',
  late: '!',
  trial: '◆',
  resting: '–',
  active: '▸',
};

interface StateBadgeProps {
  tone: StateTone;
  children: ReactNode;
}

/** A state in a word, with its colour and its sign. */
export function StateBadge({ tone, children }: StateBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <span aria-hidden>{signs[tone]}</span>
      {children}
    </span>
  );
}
