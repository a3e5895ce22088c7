import { Button } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MessagePage } from '../../components/layout/message-page.js';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <MessagePage icon={IconCompass} title={t('notFound.title')} detail={t('notFound.detail')}>
      <Button component={Link} to="/">
        {t('notFound.home')}
      </Button>
    </MessagePage>
  );
}
