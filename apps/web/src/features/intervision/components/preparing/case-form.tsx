import { Alert, Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HarmlessChoice } from '../../../../components/forms/harmless-choice.js';
import type { Declaration } from '../../../../components/forms/dialog-form.js';
import { type CaseContent, longestPreparation, longestQuestion, missingParts } from './case-content.js';
import { MethodChoice } from './method-choice.js';
import { useCaseDraft } from './use-case-draft.js';
import { useOwnCohorts } from './use-own-cohorts.js';

interface CaseFormProps {
  /** Null for a new case. */
  caseId: string | null;
  saved: CaseContent;
  submitLabel: string;
  pending: boolean;
  error: Error | null;
  /** Saves it; what was kept on this device is forgotten when `done` is called. */
  onSave: (content: CaseContent & Declaration, done: () => void) => void;
  /** What else can be done, at the start of the line of the button. */
  children?: ReactNode;
}

/** The question, the preparation and the method of a case. What is typed stays on this device until it is saved. */
export function CaseForm({ caseId, saved, submitLabel, pending, error, onSave, children }: CaseFormProps) {
  const { t } = useTranslation('intervision');
  const { content, isRestored, write, discard, forget } = useCaseDraft(caseId, saved);
  const [tried, setTried] = useState(false);
  const [declared, setDeclared] = useState(false);
  const missing = tried ? missingParts(content) : [];
  const save = (): void => {
    setTried(true);
    if (missingParts(content).length > 0) return;
    onSave(declared ? { ...content, declareHarmless: true } : content, forget);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="lg">
        {isRestored ? <RestoredNotice onDiscard={discard} /> : null}
        {caseId === null ? <CohortField content={content} write={write} /> : null}
        <CaseTexts content={content} write={write} isQuestionMissing={missing.includes('question')} />
        <MethodOfCohort content={content} write={write} isMissing={missing.includes('method')} />
        <HarmlessChoice error={error} declared={declared} onDeclare={setDeclared} />
        <Group justify="space-between">
          <Group gap="sm">{children}</Group>
          <Button type="submit" loading={pending}>
            {submitLabel}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('form.keptHere')}
        </Text>
      </Stack>
    </form>
  );
}

interface PartProps {
  content: CaseContent;
  write: (change: Partial<CaseContent>) => void;
}

function CaseTexts({ content, write, isQuestionMissing }: PartProps & { isQuestionMissing: boolean }) {
  const { t } = useTranslation(['intervision', 'app']);
  return (
    <>
      <Textarea
        label={t('form.question')}
        description={t('form.questionDetail')}
        required
        autoComplete="off"
        minRows={2}
        maxLength={longestQuestion}
        value={content.question}
        error={isQuestionMissing ? t('app:required') : undefined}
        onChange={(event) => write({ question: event.currentTarget.value })}
      />
      <Textarea
        label={t('form.preparation')}
        description={t('form.preparationDetail')}
        autoComplete="off"
        minRows={6}
        maxRows={24}
        maxLength={longestPreparation}
        value={content.preparation}
        onChange={(event) => write({ preparation: event.currentTarget.value })}
      />
    </>
  );
}

function MethodOfCohort({ content, write, isMissing }: PartProps & { isMissing: boolean }) {
  const { t } = useTranslation('app');
  const cohort = useOwnCohorts().find(({ id }) => id === content.cohortId);
  if (cohort === undefined) return null;
  return (
    <MethodChoice
      programmeId={cohort.programmeId}
      method={content.method}
      error={isMissing ? t('required') : undefined}
      onChoose={(method) => write({ method })}
    />
  );
}

function CohortField({ content, write }: PartProps) {
  const { t } = useTranslation('intervision');
  const cohorts = useOwnCohorts();
  if (cohorts.length < 2) return null;
  return (
    <Select
      label={t('form.cohort')}
      allowDeselect={false}
      data={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
      value={content.cohortId}
      onChange={(cohortId) => (cohortId === null ? undefined : write({ cohortId, method: '' }))}
    />
  );
}

function RestoredNotice({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation('intervision');
  return (
    <Alert
      role="status"
      color="petrol"
      radius="lg"
      icon={<IconHistory size={20} aria-hidden />}
      title={t('form.restored.title')}
    >
      <Text>{t('form.restored.detail')}</Text>
      <Button mt="sm" size="sm" variant="subtle" color="brick" onClick={onDiscard}>
        {t('form.restored.discard')}
      </Button>
    </Alert>
  );
}
