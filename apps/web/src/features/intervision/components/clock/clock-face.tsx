import { VisuallyHidden } from '@mantine/core';
import { IconAlarm, IconClock, IconClockPause, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IntervisionSession } from '../../../../lib/api/schema-types.js';
import { useSpeakerInWords } from '../steps/use-speaker-in-words.js';
import classes from './clock-face.module.css';
import type { ServerClock } from './server-clock.js';
import { clockFigures, secondsGiven, spokenAt } from './step-clock.js';
import { useSecondsLeft } from './use-seconds-left.js';

type Tone = 'running' | 'near' | 'over' | 'paused';
const signs: Record<Tone, Icon> = {
  running: IconClock,
  near: IconAlarm,
  over: IconAlarm,
  paused: IconClockPause,
};

interface ClockFaceProps {
  session: IntervisionSession;
  clock: ServerClock;
  /** Who brought the case. */
  ownerName: string;
}

/** The time of the step, large enough for a room; a screen reader hears it at the start and a minute before the end. */
export function ClockFace({ session, clock, ownerName }: ClockFaceProps) {
  const { t } = useTranslation('intervision');
  const seconds = useSecondsLeft(session, clock);
  const given = secondsGiven(session);
  const tone = toneOf(session, seconds);
  const Sign = signs[tone];
  const minutes = Math.round(given / 60);
  return (
    <div className={classes.clock} data-tone={tone}>
      <div role="timer" aria-label={t('clock.label')} className={classes.figures}>
        {clockFigures(seconds)}
      </div>
      <div className={classes.words}>
        <Sign size={20} aria-hidden />
        {t(`clock.${tone === 'near' && seconds === 0 ? 'up' : tone}`, { count: minutes })}
      </div>
      <div className={classes.track} aria-hidden>
        <div className={classes.passed} style={{ width: `${shareOf(seconds, given)}%` }} />
      </div>
      <Announcement session={session} seconds={seconds} given={given} ownerName={ownerName} />
    </div>
  );
}

function toneOf({ pausedAt }: IntervisionSession, seconds: number): Tone {
  if (pausedAt !== null) return 'paused';
  if (seconds < 0) return 'over';
  return seconds <= 60 ? 'near' : 'running';
}

/** How much of the step has passed, in whole per cents. */
const shareOf = (seconds: number, given: number): number =>
  given === 0 ? 100 : Math.round(Math.min(1, 1 - seconds / given) * 100);

interface AnnouncementProps extends Omit<ClockFaceProps, 'clock'> {
  seconds: number;
  given: number;
}

function Announcement({ session, seconds, given, ownerName }: AnnouncementProps) {
  const { t } = useTranslation('intervision');
  const speakerInWords = useSpeakerInWords();
  const { steps, step } = session;
  const at = steps[step];
  const spoken = spokenAt(seconds, given);
  if (at === undefined) return null;
  const begun = t('clock.spoken.step', {
    ...{ number: step + 1, of: steps.length, title: at.title, count: at.minutes },
    speaker: speakerInWords(at.speaker, ownerName),
  });
  return (
    <VisuallyHidden role="status">
      {spoken === 'step' ? begun : null}
      {spoken === 'near' ? t('clock.spoken.near', { title: at.title }) : null}
    </VisuallyHidden>
  );
}
