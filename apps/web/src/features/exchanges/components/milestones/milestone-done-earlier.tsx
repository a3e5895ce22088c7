import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { Milestone } from '../../../../lib/api/schema-types.js';
import { useAnnouncedSettlement } from './milestone-settlement.js';

interface MilestoneDoneEarlierProps {
  milestone: Milestone;
  onSettled?: () => void;
}

/** Ticks a milestone with the day on which it was really done. */
export function MilestoneDoneEarlier({ milestone, onSettled }: MilestoneDoneEarlierProps) {
  const { t } = useTranslation('milestones');
  const { settleAs, isPending, error } = useAnnouncedSettlement(milestone, onSettled);
  const [opened, setOpened] = useState(false);
  const [doneOn, setDoneOn] = useState<string | null>(null);
  if (!opened) {
    return (
      <Button variant="subtle" size="sm" w="fit-content" onClick={() => setOpened(true)}>
        {t('doneOther')}
      </Button>
    );
  }
  return (
    <Stack gap="xs">
      <DateField
        label={t('doneOnLabel')}
        value={doneOn}
        onChange={setDoneOn}
        popoverProps={{ withinPortal: false }}
      />
      <FailureNotice error={error} />
      <Button
        size="sm"
        loading={isPending}
        disabled={doneOn === null}
        onClick={() => {
          if (doneOn !== null) settleAs({ status: 'done', doneOn });
        }}
      >
        {t('done')}
      </Button>
    </Stack>
  );
}
