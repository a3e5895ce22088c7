import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LiveStanding } from '../../../../lib/live/live-connection.js';
import classes from './room.module.css';

/** Says calmly, for as long as it lasts, that the screen is not told of what the group does. */
export function LiveNotice({ standing }: { standing: LiveStanding }) {
  const { t } = useTranslation('intervision');
  const isLost = standing === 'lost';
  return (
    <div role="status" className={isLost ? classes.lost : undefined} data-live={standing}>
      {isLost ? (
        <>
          <IconPlugConnectedX size={20} aria-hidden />
          {t('live.lost')}
        </>
      ) : null}
    </div>
  );
}
