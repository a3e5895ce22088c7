import { Button, Text } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { AwaitedThing } from '../../../../lib/api/schema-types.js';
import { useNudge } from '../../api/nudge.js';
import classes from './awaited-list.module.css';

/** Has somebody reminded, or says why not now. It is one button throughout, so that it keeps the keyboard. */
export function NudgeButton({ thing }: { thing: AwaitedThing }) {
  const { t } = useTranslation('reminders');
  const reasonId = useId();
  const nudge = useNudge();
  const { id, about, person } = thing;
  const { allowed, refusals } = thing.nudge;
  const isPossible = allowed && !nudge.isPending;
  const press = (): void => {
    if (!isPossible) return;
    nudge.mutate(id, { onSuccess: () => announce(t('nudge.done', { name: person.name })) });
  };
  return (
    <div className={classes.nudge}>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconBellRinging size={16} aria-hidden />}
        data-disabled={isPossible ? undefined : true}
        aria-disabled={!isPossible}
        aria-describedby={allowed ? undefined : reasonId}
        aria-label={t('nudge.label', { name: person.name, about })}
        onClick={press}
      >
        {t('nudge.act')}
      </Button>
      {allowed ? null : (
        <Text size="sm" c="dimmed" id={reasonId}>
          {refusals.map(({ detail }) => detail).join(' ')}
        </Text>
      )}
      <FailureNotice error={nudge.error} />
    </div>
  );
}
