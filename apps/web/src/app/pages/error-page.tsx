import { Button, Group } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { MessagePage } from '../../components/layout/message-page.js';
import { isNotFound, isUnreachable } from '../../lib/api/api-problem.js';
import { NotFoundPage } from './not-found-page.js';

/** For a page that broke while it was made, or that could not be loaded. */
export function ErrorPage() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  if (isNotFound(error) || (isRouteErrorResponse(error) && error.status === 404)) return <NotFoundPage />;
  const detail = isUnreachable(error) ? t('failure.connection') : t('crash.detail');
  return (
    <MessagePage icon={IconPlugConnectedX} title={t('crash.title')} detail={detail}>
      <Group>
        <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
        <Button component="a" href="/" variant="default">
          {t('notFound.home')}
        </Button>
      </Group>
    </MessagePage>
  );
}
