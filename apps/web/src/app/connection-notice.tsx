import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './connection-notice.module.css';

/** Says that there is no connection, for as long as that lasts. */
export function ConnectionNotice() {
  const { t } = useTranslation('app');
  const { online } = useNetwork();
  return (
    <div role="status" className={online ? undefined : classes.notice}>
      {online ? null : (
        <>
          <IconWifiOff size={18} aria-hidden />
          {t('offline')}
        </>
      )}
    </div>
  );
}
