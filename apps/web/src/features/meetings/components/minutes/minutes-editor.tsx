import { Alert, Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HarmlessChoice } from '../../../../components/forms/harmless-choice.js';
import { Markdown } from '../../../../components/text/markdown.js';
import { announce } from '../../../../lib/announce.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { useWriteMinutes } from '../../api/running/write-minutes.js';
import { draftUpon, isOvertaken, type MinutesDraft, type SavedMinutes, withBoth } from './minutes-draft.js';
import { minutesDrafts } from './minutes-draft.js';

interface MinutesEditorProps {
  meetingId: string;
  saved: SavedMinutes;
}

/** Writes the minutes in Markdown; what was typed is kept on this device until it is saved. */
export function MinutesEditor({ meetingId, saved }: MinutesEditorProps) {
  const { t } = useTranslation(['meetings', 'app']);
  const { draft, keep, forget } = useMinutesDraft(meetingId, saved);
  const [view, setView] = useState('write');
  const [declared, setDeclared] = useState(false);
  const write = useWriteMinutes();
  const isChanged = draft.body !== saved.body;
  const overtaken = isOvertaken(draft, saved);
  const save = (): void =>
    write.mutate(
      { meetingId, version: draft.version, body: draft.body, ...(declared ? { declareHarmless: true } : {}) },
      {
        onSuccess: () => {
          forget();
          announce(t('minutes.saved'));
        },
      },
    );
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('minutes.view')}
        value={view}
        onChange={setView}
        data={[
          { value: 'write', label: t('minutes.write') },
          { value: 'read', label: t('minutes.read') },
        ]}
      />
      {view === 'read' ? (
        <Markdown text={draft.body} />
      ) : (
        <Textarea
          aria-label={t('minutes.title')}
          description={t('minutes.help')}
          minRows={8}
          maxLength={100_000}
          value={draft.body}
          onChange={(event) => keep({ ...draft, body: event.currentTarget.value })}
        />
      )}
      {overtaken ? (
        <Alert role="alert" color="amber" radius="lg" title={t('app:stale.title')}>
          <Text mb="xs">{t('minutes.overtaken')}</Text>
          <Button size="sm" variant="default" onClick={() => keep(withBoth(draft, saved))}>
            {t('minutes.putTogether')}
          </Button>
        </Alert>
      ) : (
        <HarmlessChoice error={write.error} declared={declared} onDeclare={setDeclared} />
      )}
      <Group justify="flex-end">
        <Text size="sm" c="dimmed" role="status">
          {t(isChanged ? 'minutes.kept' : 'minutes.asSaved')}
        </Text>
        <Button loading={write.isPending} disabled={!isChanged || overtaken} onClick={save}>
          {t('app:action.save')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What is being written, on top of what is saved now. */
function useMinutesDraft(meetingId: string, saved: SavedMinutes) {
  const { person } = useCurrentSession();
  const store = minutesDrafts(person.id, meetingId);
  const [kept, setKept] = useState<MinutesDraft | null>(() => store.read());
  const keep = (draft: MinutesDraft): void => {
    setKept(draft);
    store.write(draft);
  };
  const forget = (): void => {
    setKept(null);
    store.remove();
  };
  return { draft: draftUpon(kept, saved), keep, forget };
}
