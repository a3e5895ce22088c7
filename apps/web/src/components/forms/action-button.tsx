import { Button, Text, type ButtonProps } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { actionToShow } from '../../lib/api/actions.js';
import type { Action } from '../../lib/api/schema-types.js';
import classes from './action-button.module.css';

interface ActionButtonProps extends ButtonProps {
  actions: readonly Action[];
  /** The action of the workflow, such as `sign`. */
  name: string;
  onPress: () => void;
}

/**
 * The button of one action, driven by what the server says about it: absent when it is no part of the reader's,
 * pressable when allowed, and else disabled with the reason beside it. Its words are the server's, unless
 * children are given.
 */
export function ActionButton({ actions, name, onPress, children, ...button }: ActionButtonProps) {
  const { t } = useTranslation('app');
  const reasonId = useId();
  const action = actionToShow(actions, name);
  if (action === undefined) return null;
  if (action.allowed) {
    return (
      <Button {...button} onClick={onPress}>
        {children ?? action.title}
      </Button>
    );
  }
  return (
    <div className={classes.refused}>
      <Button
        {...button}
        data-disabled
        aria-disabled
        aria-describedby={reasonId}
        onClick={(event) => event.preventDefault()}
      >
        {children ?? action.title}
      </Button>
      <Text size="sm" c="dimmed" id={reasonId}>
        {t('action.cannotYet')} {action.refusals.map((refusal) => refusal.detail).join(' ')}
      </Text>
    </div>
  );
}
