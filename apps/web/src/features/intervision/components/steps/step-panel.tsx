import { Text } from '@mantine/core';
import { IconMessageCircle, IconMessageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { IntervisionCase, IntervisionSession } from '../../../../lib/api/schema-types.js';
import { ClockFace } from '../clock/clock-face.js';
import type { ServerClock } from '../clock/server-clock.js';
import { GuideControls } from './guide-controls.js';
import classes from '../room/room.module.css';
import { useSpeakerInWords } from './use-speaker-in-words.js';

interface StepPanelProps {
  item: IntervisionCase;
  session: IntervisionSession;
  clock: ServerClock;
}

/** The step at hand: what happens, who speaks, how long still, and the controls for who guides. */
export function StepPanel({ item, session, clock }: StepPanelProps) {
  const { t } = useTranslation('intervision');
  const speakerInWords = useSpeakerInWords();
  const { steps, step, methodTitle } = session;
  const at = steps[step];
  if (at === undefined) return null;
  const Sign = at.speaker === 'nobody' ? IconMessageOff : IconMessageCircle;
  return (
    <SectionCard
      title={at.title}
      above={t('step.position', { number: step + 1, of: steps.length, method: methodTitle })}
    >
      <p className={classes.speaker}>
        <Sign size={22} aria-hidden />
        {speakerInWords(at.speaker, item.owner.name)}
      </p>
      <Text size="lg" mb="md" maw="46rem">
        {at.instruction}
      </Text>
      <ClockFace session={session} clock={clock} ownerName={item.owner.name} />
      <GuideControls item={item} session={session} />
    </SectionCard>
  );
}
