import { NavLink } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '../../../components/dates/calendar-time.js';
import type { DemoMail } from '../../../lib/api/schema-types.js';

interface MailListProps {
  mails: DemoMail[];
  openedId: string | undefined;
}

/** The mails, newest first; the opened one stands in the address. */
export function MailList({ mails, openedId }: MailListProps) {
  const { t } = useTranslation('demo-mails');
  return (
    <nav aria-label={t('list')}>
      {mails.map((mail) => (
        <NavLink
          key={mail.id}
          component={Link}
          to={`/demo/mails?mail=${mail.id}`}
          preventScrollReset
          active={mail.id === openedId}
          aria-current={mail.id === openedId ? 'true' : undefined}
          label={mail.subject}
          description={
            <>
              {mail.recipient}
              <br />
              <Instant instant={mail.keptAt} />
            </>
          }
        />
      ))}
    </nav>
  );
}
