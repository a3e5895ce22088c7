import { Loader, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDateFormats } from '../../../../../lib/dates/use-date-formats.js';
import type { Editing } from '../session/use-editing-session.js';
import classes from './save-bar.module.css';
import { isPassing, saveStanding, type SaveStanding } from './save-standing.js';

/** Says how the saving stands. Screen readers hear of what was saved at most once a minute, and of what fails at once. */
export function SaveStatus({ editing }: { editing: Editing }) {
  const { t } = useTranslation('proposal-editing');
  const { time } = useDateFormats();
  const standing = saveStanding(editing);
  const { savedAt } = editing.view;
  const saved = savedAt === null ? '' : t('save.saved', { time: time(savedAt) });
  const words = standing === 'saved' ? saved : t(`save.${standing}`);
  return (
    <div className={classes.status} data-standing={standing}>
      <span className={classes.shown} aria-hidden>
        <Sign standing={standing} />
        {words}
      </span>
      <VisuallyHidden role="status">{isPassing(standing) ? saved : words}</VisuallyHidden>
    </div>
  );
}

function Sign({ standing }: { standing: SaveStanding }) {
  if (standing === 'saving') return <Loader size={16} />;
  if (standing === 'noConnection') return <IconCloudOff size={18} />;
  if (standing === 'saved' || standing === 'upToDate') return <IconCheck size={18} />;
  return isPassing(standing) ? <IconPencil size={18} /> : <IconAlertTriangle size={18} />;
}
