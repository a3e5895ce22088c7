import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useRecognise } from '../../api/conversation/recognise.js';
import classes from './readers.module.css';

/** In which organisations the proposal is recognised, and the button to add the own one. */
export function RecognitionsCard({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('conversation');
  const recognise = useRecognise();
  const { recognitions, isRecognised, permissions } = proposal;
  return (
    <SectionCard title={t('recognition.title')}>
      {recognitions.length === 0 ? (
        <Text c="dimmed">{t('recognition.nobody')}</Text>
      ) : (
        <ul className={classes.organisations}>
          {recognitions.map(({ id, shortName }) => (
            <li key={id} className={classes.organisation}>
              {shortName}
            </li>
          ))}
        </ul>
      )}
      {permissions.includes('recognise') ? (
        <Button
          mt="sm"
          size="sm"
          variant={isRecognised ? 'subtle' : 'default'}
          loading={recognise.isPending}
          onClick={() =>
            recognise.mutate(
              { proposalId: proposal.id, recognise: !isRecognised },
              { onSuccess: () => announce(t(isRecognised ? 'recognition.takenBack' : 'recognition.done')) },
            )
          }
        >
          {t(isRecognised ? 'recognition.takeBack' : 'recognition.recognise')}
        </Button>
      ) : null}
      <FailureNotice error={recognise.error} />
    </SectionCard>
  );
}
