import { Anchor, Button, Tabs, Text, Title } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '../../../components/dates/calendar-time.js';
import type { DemoMail } from '../../../lib/api/schema-types.js';
import { MailFrame } from './mail-frame.js';
import { MailText } from './mail-text.js';
import classes from './opened-mail.module.css';

/** A mail with its head, as it looks and as text, and what it brings for a calendar. */
export function OpenedMail({ mail }: { mail: DemoMail }) {
  const { t } = useTranslation('demo-mails');
  const unsubscribe = mail.headers['List-Unsubscribe'];
  return (
    <>
      <Anchor component={Link} to="/demo/mails" className={classes.back}>
        ← {t('allMails')}
      </Anchor>
      <Title order={2}>{mail.subject}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('to')} {mail.recipient} · {t('on')} <Instant instant={mail.keptAt} />
      </Text>
      {unsubscribe !== undefined && (
        <Text size="sm" c="dimmed" mb="xs" className={classes.address}>
          {t('unsubscribe')} {unsubscribe.slice(1, -1)}
        </Text>
      )}
      {mail.hasCalendar && (
        <Button
          component="a"
          href={`/api/v1/demo-mails/${mail.id}/calendar-object`}
          download="invite.ics"
          variant="light"
          size="sm"
          leftSection={<IconCalendarDown size={18} aria-hidden />}
          mb="xs"
        >
          {t('calendar')}
        </Button>
      )}
      <Tabs defaultValue="mail" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="mail">{t('asMail')}</Tabs.Tab>
          <Tabs.Tab value="text">{t('asText')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="mail">
          <MailFrame key={mail.id} mailId={mail.id} title={mail.subject} />
        </Tabs.Panel>
        <Tabs.Panel value="text">
          <MailText text={mail.text} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
