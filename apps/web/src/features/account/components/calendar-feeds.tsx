import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../components/dates/calendar-time.js';
import { ConfirmDialog } from '../../../components/forms/confirm-dialog.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { QueryView } from '../../../components/states/query-view.js';
import { announce } from '../../../lib/announce.js';
import type { CalendarFeed } from '../../../lib/api/schema-types.js';
import { useCalendarFeeds, useCreateCalendarFeed, useRevokeCalendarFeed } from '../api/calendar-feeds.js';

/** The addresses at which calendar programs find the reader's meetings, milestones and terms. */
export function CalendarFeeds() {
  const { t } = useTranslation('account');
  const feeds = useCalendarFeeds();
  const create = useCreateCalendarFeed();
  const [revoking, setRevoking] = useState<CalendarFeed | null>(null);
  return (
    <SectionCard title={t('calendar.title')}>
      <Stack>
        <Text c="dimmed">{t('calendar.detail')}</Text>
        <QueryView query={feeds} skeleton={[60]}>
          {(items) => (
            <>
              {items.length === 0 ? <Text>{t('calendar.empty')}</Text> : null}
              {items.map((feed) => (
                <Group key={feed.id} justify="space-between">
                  <FeedWords feed={feed} />
                  <Button variant="default" size="sm" onClick={() => setRevoking(feed)}>
                    {t('calendar.revoke')}
                  </Button>
                </Group>
              ))}
            </>
          )}
        </QueryView>
        {create.data === undefined ? null : <NewAddress url={create.data.url} />}
        <FailureNotice error={create.error} />
        <Group>
          <Button loading={create.isPending} onClick={() => create.mutate()}>
            {t('calendar.create')}
          </Button>
        </Group>
      </Stack>
      <RevokeDialog feed={revoking} onRevoked={() => create.reset()} onClose={() => setRevoking(null)} />
    </SectionCard>
  );
}

function FeedWords({ feed }: { feed: CalendarFeed }) {
  const { t } = useTranslation('account');
  return (
    <Text>
      {t('calendar.made')} <InstantDay instant={feed.createdAt} /> ·{' '}
      {feed.lastUsedAt === null ? (
        t('calendar.neverUsed')
      ) : (
        <>
          {t('calendar.lastUsed')} <InstantDay instant={feed.lastUsedAt} />
        </>
      )}
    </Text>
  );
}

function NewAddress({ url }: { url: string }) {
  const { t } = useTranslation('account');
  return (
    <Alert color="leaf" radius="lg" role="status" title={t('calendar.created')}>
      <Text mb="xs">{t('calendar.createdDetail')}</Text>
      <Group align="end">
        <TextInput style={{ flex: 1 }} aria-label={t('calendar.address')} readOnly value={url} />
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{t(copied ? 'tokens.copied' : 'tokens.copy')}</Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}

interface RevokeDialogProps {
  feed: CalendarFeed | null;
  onRevoked: () => void;
  onClose: () => void;
}

function RevokeDialog({ feed, onRevoked, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('account');
  const revoke = useRevokeCalendarFeed();
  return (
    <ConfirmDialog
      opened={feed !== null}
      onClose={onClose}
      title={t('calendar.revokeTitle')}
      confirmLabel={t('calendar.revoke')}
      tone="danger"
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => {
        if (feed === null) return;
        revoke.mutate(feed.id, {
          onSuccess: () => {
            announce(t('calendar.revoked'));
            onRevoked();
            onClose();
          },
        });
      }}
    >
      <Text>{t('calendar.revokeDetail')}</Text>
    </ConfirmDialog>
  );
}
