import { Anchor, Button, Text } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/states/empty-state.js';
import { LoadMore } from '../../../components/states/load-more.js';
import { MessagePage } from '../../../components/layout/message-page.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { isNotFound } from '../../../lib/api/api-problem.js';
import type { DemoMail } from '../../../lib/api/schema-types.js';
import { useDemoMails } from '../api/list-demo-mails.js';
import { MailList } from '../components/mail-list.js';
import { OpenedMail } from '../components/opened-mail.js';
import classes from './demo-mails-page.module.css';

/** What the demo would have sent: a list, and the chosen mail beside it. */
export function DemoMailsPage() {
  const { t } = useTranslation('demo-mails');
  const mails = useDemoMails();
  if (isNotFound(mails.error)) {
    return (
      <MessagePage icon={IconMailOpened} title={t('notDemo')} detail={t('notDemoDetail')}>
        <Button component={Link} to="/">
          {t('back')}
        </Button>
      </MessagePage>
    );
  }
  return (
    <main className={classes.page}>
      <PageHeader
        title={t('title')}
        below={t('below')}
        above={
          <Anchor component={Link} to="/" size="sm">
            {t('back')}
          </Anchor>
        }
      />
      <QueryView query={mails} skeleton={[360]}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={IconMailOpened} title={t('empty')} detail={t('emptyDetail')} />
          ) : (
            <Mailbox mails={items} more={<LoadMore {...mails} />} />
          )
        }
      </QueryView>
    </main>
  );
}

function Mailbox({ mails, more }: { mails: DemoMail[]; more: ReactNode }) {
  const { t } = useTranslation('demo-mails');
  const [address] = useSearchParams();
  const opened = mails.find((mail) => mail.id === address.get('mail'));
  return (
    <div className={classes.mailbox} data-reading={opened !== undefined}>
      <div className={classes.list}>
        <MailList mails={mails} openedId={opened?.id} />
        {more}
      </div>
      <article className={classes.mail} aria-live="polite">
        {opened === undefined ? <Text c="dimmed">{t('choose')}</Text> : <OpenedMail mail={opened} />}
      </article>
    </div>
  );
}
