import { Button, SegmentedControl } from '@mantine/core';
import { IconBell, IconChecks, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { LoadMore } from '../../../components/states/load-more.js';
import { QueryView } from '../../../components/states/query-view.js';
import { announce } from '../../../lib/announce.js';
import { useNotifications } from '../api/list-notifications.js';
import { useMarkAllNotifications } from '../api/mark-notifications.js';
import { NotificationList } from '../components/listing/notification-list.js';
import classes from '../components/listing/notification-list.module.css';

/** What the reader was told, newest first, and how that is changed. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const [address, setAddress] = useSearchParams();
  const unreadOnly = address.get('show') === 'unread';
  const show = (choice: string): void =>
    setAddress(choice === 'unread' ? { show: choice } : {}, { replace: true, preventScrollReset: true });
  const pages = useNotifications(unreadOnly);
  return (
    <>
      <PageHeader title={t('title')} actions={<PreferencesButton />} />
      <SectionCard title={t(unreadOnly ? 'filter.unread' : 'filter.all')}>
        <div className={classes.filters}>
          <SegmentedControl
            aria-label={t('filter.label')}
            value={unreadOnly ? 'unread' : 'all'}
            onChange={show}
            data={[
              { value: 'all', label: t('filter.all') },
              { value: 'unread', label: t('filter.unread') },
            ]}
          />
          <MarkAll />
        </div>
        <QueryView query={pages} skeleton={[84, 84, 84]}>
          {(data) => {
            const items = data.pages.flatMap((page) => page.items);
            return (
              <>
                {items.length === 0 && !pages.hasNextPage ? (
                  <NothingThere unreadOnly={unreadOnly} />
                ) : (
                  <NotificationList notifications={items} />
                )}
                <LoadMore {...pages} />
              </>
            );
          }}
        </QueryView>
      </SectionCard>
    </>
  );
}

function PreferencesButton() {
  const { t } = useTranslation('notifications');
  return (
    <Button
      component={Link}
      to="/account/notifications"
      variant="default"
      leftSection={<IconSettings size={18} aria-hidden />}
    >
      {t('preferences.change')}
    </Button>
  );
}

function MarkAll() {
  const { t } = useTranslation('notifications');
  const markAll = useMarkAllNotifications();
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconChecks size={18} aria-hidden />}
        onClick={() => markAll.mutate(undefined, { onSuccess: () => announce(t('markedAll')) })}
      >
        {t('markAll')}
      </Button>
      <FailureNotice error={markAll.error} />
    </>
  );
}

function NothingThere({ unreadOnly }: { unreadOnly: boolean }) {
  const { t } = useTranslation('notifications');
  const what = unreadOnly ? 'unread' : 'all';
  return <EmptyState icon={IconBell} title={t(`none.${what}`)} detail={t(`none.${what}Detail`)} />;
}
