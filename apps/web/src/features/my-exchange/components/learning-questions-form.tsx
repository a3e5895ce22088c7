import { ActionIcon, Button, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { announce } from '../../../lib/announce.js';
import { isStale } from '../../../lib/api/api-problem.js';
import type { Exchange } from '../../../lib/api/schema-types.js';
import { showFaults } from '../../../lib/api/show-faults.js';
import { useUpdateExchange } from '../../exchanges/api/update-exchange.js';

interface LearningQuestionsFormProps {
  exchange: Exchange;
  onReload: () => void;
  onClose: () => void;
}

/** A field per learning question; empty ones are left out when it is saved. */
export function LearningQuestionsForm({ exchange, onReload, onClose }: LearningQuestionsFormProps) {
  const { t } = useTranslation(['my-exchange', 'app']);
  const update = useUpdateExchange();
  const form = useForm({
    initialValues: {
      learningQuestions: exchange.learningQuestions.length === 0 ? [''] : exchange.learningQuestions,
    },
  });
  const save = ({ learningQuestions }: typeof form.values): void => {
    const filledIn = learningQuestions
      .map((question) => question.trim())
      .filter((question) => question !== '');
    update.mutate(
      { id: exchange.id, version: exchange.version, changes: { learningQuestions: filledIn } },
      {
        onSuccess: () => {
          announce(t('questions.saved'));
          onClose();
        },
        onError: (error) => showFaults(form, error),
      },
    );
  };
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack gap="sm">
        {form.values.learningQuestions.map((_question, index) => (
          <Group key={index} align="flex-end" wrap="nowrap" gap="xs">
            <Textarea
              flex={1}
              minRows={2}
              label={t('questions.label', { number: index + 1 })}
              autoFocus={index === form.values.learningQuestions.length - 1}
              {...form.getInputProps(`learningQuestions.${index}`)}
            />
            <ActionIcon
              variant="subtle"
              size="xl"
              aria-label={t('questions.remove', { number: index + 1 })}
              onClick={() => form.removeListItem('learningQuestions', index)}
            >
              <IconTrash size={20} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          leftSection={<IconPlus size={18} />}
          onClick={() => form.insertListItem('learningQuestions', '')}
        >
          {t('questions.add')}
        </Button>
        <FailureNotice error={update.error} onReload={isStale(update.error) ? onReload : undefined} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:action.cancel')}
          </Button>
          <Button type="submit" loading={update.isPending}>
            {t('app:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
