import { Button, Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../components/dates/calendar-time.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { QueryView } from '../../../components/states/query-view.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { StateBadge } from '../../../components/badges/state-badge.js';
import { TableRegion } from '../../../components/layout/table-region.js';
import { announce } from '../../../lib/announce.js';
import type { SignInSession } from '../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../lib/dates/use-date-formats.js';
import { useEndSession } from '../api/end-session.js';
import { useSessions } from '../api/list-sessions.js';

/** Where the reader is signed in, each to be ended from here. */
export function Sessions() {
  const { t } = useTranslation(['account', 'app']);
  const sessions = useSessions();
  const end = useEndSession();
  return (
    <SectionCard title={t('sessions.title')}>
      <FailureNotice error={end.error} />
      <QueryView query={sessions} skeleton={[120]}>
        {(items) => (
          <TableRegion label={t('sessions.title')} stacked>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('sessions.method')}</Table.Th>
                <Table.Th>{t('sessions.since')}</Table.Th>
                <Table.Th>{t('sessions.lastSeen')}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t('app:table.acts')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  pending={end.isPending && end.variables === session.id}
                  onEnd={() => end.mutate(session.id, { onSuccess: () => announce(t('sessions.ended')) })}
                />
              ))}
            </Table.Tbody>
          </TableRegion>
        )}
      </QueryView>
    </SectionCard>
  );
}

interface SessionRowProps {
  session: SignInSession;
  pending: boolean;
  onEnd: () => void;
}

function SessionRow({ session, pending, onEnd }: SessionRowProps) {
  const { t } = useTranslation('account');
  const formats = useDateFormats();
  const method = t(`sessions.methods.${session.method}`);
  return (
    <Table.Tr>
      <Table.Td data-label={t('sessions.method')}>{method}</Table.Td>
      <Table.Td data-label={t('sessions.since')}>
        <Instant instant={session.createdAt} />
      </Table.Td>
      <Table.Td data-label={t('sessions.lastSeen')}>
        <Instant instant={session.lastSeenAt} />
      </Table.Td>
      <Table.Td ta="right">
        {session.current ? (
          <StateBadge tone="active">{t('sessions.current')}</StateBadge>
        ) : (
          <Button
            variant="default"
            size="sm"
            loading={pending}
            aria-label={t('sessions.endLabel', { method, since: formats.instant(session.createdAt) })}
            onClick={onEnd}
          >
            {t('sessions.end')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
