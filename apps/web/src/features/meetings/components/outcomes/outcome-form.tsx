import { Button, Group, SegmentedControl, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { HarmlessChoice } from '../../../../components/forms/harmless-choice.js';
import type { Meeting, OutcomeKind } from '../../../../lib/api/schema-types.js';
import { addDays } from '../../../../lib/dates/calendar-day.js';
import { currentDay } from '../../../../lib/dates/today.js';
import { useRecordOutcome } from '../../api/running/record-outcome.js';
import { ProposalChoice } from './proposal-choice.js';
import classes from './outcomes.module.css';

const kinds: readonly OutcomeKind[] = ['action', 'decision', 'observation', 'proposal'];
const daysForAction = 14;

/** Records an outcome where it is said: what, and of an action who does it and until when. */
export function OutcomeForm({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [kind, setKind] = useState<OutcomeKind>('action');
  const [body, setBody] = useState('');
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(() => addDays(currentDay(), daysForAction));
  const [proposalId, setProposalId] = useState<string | null>(null);
  const [declared, setDeclared] = useState(false);
  const record = useRecordOutcome();
  const isAction = kind === 'action';
  const isLinked = kind === 'proposal' && proposalId !== null;
  const isWhole = body.trim() !== '' && (!isAction || (ownerId !== null && dueOn !== null));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWhole) return;
    const action = isAction && ownerId !== null && dueOn !== null ? { ownerId, dueOn } : {};
    const linked = isLinked ? { proposalId } : {};
    const outcome = { kind, body: body.trim(), agendaItemId: meeting.currentItemId, ...action, ...linked };
    record.mutate(
      { meetingId: meeting.id, ...outcome, ...(declared ? { declareHarmless: true } : {}) },
      {
        onSuccess: () => {
          setBody('');
          setProposalId(null);
          setDeclared(false);
        },
      },
    );
  };
  return (
    <form onSubmit={send} noValidate className={classes.form}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('outcomes.which')}
          value={kind}
          onChange={(value) => setKind(kinds.find((known) => known === value) ?? 'action')}
          data={kinds.map((value) => ({ value, label: t(`outcomes.kind.${value}`) }))}
        />
        {kind === 'proposal' ? (
          <ProposalChoice
            cohortId={meeting.cohortId}
            value={proposalId}
            onChoose={(proposal) => {
              setProposalId(proposal?.id ?? null);
              setBody(proposal?.title ?? '');
            }}
          />
        ) : null}
        {isLinked ? null : (
          <Textarea
            label={t(`outcomes.what.${kind}`)}
            minRows={2}
            maxLength={kind === 'proposal' ? 200 : 2000}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
        )}
        {isAction ? (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t('outcomes.owner')}
              searchable
              value={ownerId}
              data={meeting.invitations.flatMap(({ person }) =>
                person === null ? [] : [{ value: person.id, label: person.name }],
              )}
              onChange={setOwnerId}
            />
            <DateField label={t('outcomes.dueOn')} value={dueOn} onChange={setDueOn} />
          </SimpleGrid>
        ) : null}
        <HarmlessChoice error={record.error} declared={declared} onDeclare={setDeclared} />
        <Group justify="flex-end">
          <Button type="submit" loading={record.isPending} disabled={!isWhole}>
            {t('outcomes.record')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
