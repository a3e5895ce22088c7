import { Button, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { Exchange } from '../../../lib/api/schema-types.js';
import { LearningQuestionsForm } from './learning-questions-form.js';

interface LearningQuestionsProps {
  exchange: Exchange;
  onReload: () => void;
}

/** What the candidate wants to find out; the candidate changes them in place. */
export function LearningQuestions({ exchange, onReload }: LearningQuestionsProps) {
  const { t } = useTranslation(['my-exchange', 'app']);
  const [editing, setEditing] = useState(false);
  const questions = exchange.learningQuestions;
  const mayEdit = exchange.permissions.includes('write_learning_questions');
  return (
    <SectionCard
      title={t('questions.title')}
      aside={
        mayEdit && !editing ? (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => setEditing(true)}
            aria-label={t('questions.edit')}
          >
            {t('app:action.edit')}
          </Button>
        ) : null
      }
    >
      {editing ? (
        <LearningQuestionsForm exchange={exchange} onReload={onReload} onClose={() => setEditing(false)} />
      ) : questions.length === 0 ? (
        <Text c="dimmed">{t('questions.empty')}</Text>
      ) : (
        <List spacing="xs" listStyleType={questions.length === 1 ? 'none' : 'disc'}>
          {questions.map((question) => (
            <List.Item key={question}>{question}</List.Item>
          ))}
        </List>
      )}
    </SectionCard>
  );
}
