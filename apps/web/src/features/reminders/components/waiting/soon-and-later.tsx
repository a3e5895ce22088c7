import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwaitedThing } from '../../../../lib/api/schema-types.js';
import { currentDay } from '../../../../lib/dates/today.js';
import { AwaitedList } from './awaited-list.js';
import { soonAndLater } from './awaited-search.js';

interface SoonAndLaterProps {
  things: AwaitedThing[];
  /** When they were read, in milliseconds. */
  readAt: number;
}

/** What is late or soon, and on demand what comes later: a programme has terms for a year ahead. */
export function SoonAndLater({ things, readAt }: SoonAndLaterProps) {
  const { t } = useTranslation('reminders');
  const [unfolded, setUnfolded] = useState(false);
  const { soon, later } = soonAndLater(things, currentDay());
  const shown = unfolded ? things : soon;
  return (
    <>
      {shown.length === 0 ? <Text mt="sm">{t('waiting.noneSoon')}</Text> : null}
      <AwaitedList things={shown} readAt={readAt} />
      {later.length === 0 ? null : (
        <Button variant="default" mt="md" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? t('waiting.hideLater') : t('waiting.showLater', { count: later.length })}
        </Button>
      )}
    </>
  );
}
