import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IntervisionSession } from '../../../../lib/api/schema-types.js';
import classes from './step-list.module.css';
import { useSpeakerInWords } from './use-speaker-in-words.js';

interface StepListProps {
  steps: IntervisionSession['steps'];
  /** The index of the step at hand; null where the group has not begun or has ended. */
  at: number | null;
  ownerName: string;
}

/** The steps of a method, with where the group is. */
export function StepList({ steps, at, ownerName }: StepListProps) {
  const { t } = useTranslation(['intervision', 'app']);
  const speakerInWords = useSpeakerInWords();
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => {
        const place = placeOf(index, at);
        return (
          <li key={index} data-place={place} aria-current={place === 'here' ? 'step' : undefined}>
            <span className={classes.sign} aria-hidden>
              {place === 'passed' ? <IconCheck size={16} stroke={2.5} /> : index + 1}
            </span>
            <span className={classes.words}>
              <span className={classes.title}>{step.title}</span>
              <span className={classes.detail}>
                {t('minutes', { count: step.minutes })} · {speakerInWords(step.speaker, ownerName)}
              </span>
              {place === 'plain' ? null : <VisuallyHidden>{t(`app:workflow.${place}`)}</VisuallyHidden>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function placeOf(index: number, at: number | null): 'passed' | 'here' | 'ahead' | 'plain' {
  if (at === null) return 'plain';
  if (index === at) return 'here';
  return index < at ? 'passed' : 'ahead';
}
