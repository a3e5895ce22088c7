import { Alert, Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getHotkeyHandler } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientDataWarning } from './client-data-warning.js';
import { type IdeaDraft, longestProblem, longestTitle } from './idea-draft.js';
import { useCandidateCohorts } from './use-candidate-cohorts.js';

interface IdeaFormProps {
  initial: IdeaDraft;
  submitLabel: string;
  /** Called on each key. */
  onChange?: (draft: IdeaDraft) => void;
  /** Keeps the idea on this device; resolves once that is done. */
  onSubmit: (draft: IdeaDraft) => Promise<void>;
  onCancel: () => void;
  /** What stands above the buttons. */
  children?: ReactNode;
}

/** The few fields of an idea; only the title is needed. */
export function IdeaForm({ initial, submitLabel, onChange, onSubmit, onCancel, children }: IdeaFormProps) {
  const { t } = useTranslation(['ideas', 'app']);
  const cohorts = useCandidateCohorts();
  const keep = useMutation({ mutationFn: onSubmit });
  const form = useForm<IdeaDraft>({
    initialValues: initial,
    onValuesChange: onChange,
    validate: {
      title: (title) => {
        if (title.trim() === '') return t('title.required');
        const { length } = title.trim();
        return length > longestTitle ? t('title.tooLong', { length, longest: longestTitle }) : null;
      },
      problem: ({ length }) =>
        length > longestProblem ? t('problem.tooLong', { length, longest: longestProblem }) : null,
    },
  });
  const submit = form.onSubmit((draft) => keep.mutate(draft));
  return (
    <form onSubmit={submit} onKeyDown={getHotkeyHandler([['mod+Enter', () => submit()]])} noValidate>
      <Stack>
        <div>
          <TextInput
            label={t('title.label')}
            description={t('title.description')}
            required
            data-autofocus
            autoComplete="off"
            {...form.getInputProps('title')}
          />
          <ClientDataWarning text={form.values.title} share={form.values.share} />
        </div>
        <div>
          <Textarea
            label={t('problem.label')}
            description={t('problem.description')}
            maxRows={10}
            {...form.getInputProps('problem')}
          />
          <ClientDataWarning text={form.values.problem} share={form.values.share} />
        </div>
        {cohorts.length < 2 ? null : (
          <Select
            label={t('cohort')}
            data={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('cohortId')}
          />
        )}
        <Checkbox
          label={t('share.label')}
          description={t('share.description')}
          {...form.getInputProps('share', { type: 'checkbox' })}
        />
        {keep.isError ? (
          <Alert role="alert" color="brick" radius="lg" title={t('notKept.title')}>
            <Text>{t('notKept.detail')}</Text>
          </Alert>
        ) : null}
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('app:action.cancel')}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
