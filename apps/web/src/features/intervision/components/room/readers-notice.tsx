import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import classes from './room.module.css';

interface ReadersNoticeProps {
  /** To which meeting it was brought; null: to none, so that only its owner reads it. */
  meeting: Pick<Meeting, 'title' | 'startsAt'> | null;
}

/** Says who can read it. */
export function ReadersNotice({ meeting }: ReadersNoticeProps) {
  const { t } = useTranslation('intervision');
  const { instantDay } = useDateFormats();
  return (
    <div className={classes.readers}>
      <IconEyeOff size={20} aria-hidden />
      <span>
        {meeting === null
          ? t('readers.onlyYou')
          : t('readers.room', { meeting: meeting.title, day: instantDay(meeting.startsAt) })}
      </span>
    </div>
  );
}
