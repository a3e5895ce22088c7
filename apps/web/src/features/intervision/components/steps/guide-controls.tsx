import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconArrowLeft,
  IconArrowRight,
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { actionToShow } from '../../../../lib/api/actions.js';
import { isStale } from '../../../../lib/api/api-problem.js';
import type { IntervisionCase, IntervisionSession, SessionAct } from '../../../../lib/api/schema-types.js';
import { useGuide } from '../../api/writing/guide-session.js';
import { CloseCaseDialog } from '../cases/close-case-dialog.js';
import classes from '../room/room.module.css';

/** How many minutes one press gives. */
const moreMinutes = 2;

interface GuideControlsProps {
  item: IntervisionCase;
  session: IntervisionSession;
}

/** Next, back, pause and more time, for who leads and for who brought the case; the others see who does that. */
export function GuideControls({ item, session }: GuideControlsProps) {
  const { t } = useTranslation('intervision');
  const [closing, { open: close, close: stay }] = useDisclosure(false);
  const guiding = useGuide();
  const mayClose = actionToShow(item.actions, 'close')?.allowed === true;
  const { acts, step, steps } = session;
  if (acts.length === 0 && !mayClose) {
    return (
      <Text c="dimmed" mt="md">
        {t('guide.byOthers', { name: item.owner.name })}
      </Text>
    );
  }
  const guide = (act: SessionAct) => guiding.mutate({ session, act, minutes: moreMinutes });
  const isLast = step === steps.length - 1 || session.endedAt !== null;
  return (
    <>
      <div className={classes.controls} role="group" aria-label={t('guide.label')}>
        <GuideButtons session={session} guide={guide} />
        <Button
          size="md"
          className={classes.onward}
          rightSection={
            isLast ? <IconCheck size={18} aria-hidden /> : <IconArrowRight size={18} aria-hidden />
          }
          onClick={isLast ? close : () => guide('next')}
        >
          {t(isLast ? 'guide.close' : 'guide.next')}
        </Button>
      </div>
      {isLast ? null : (
        <Button variant="subtle" mt="xs" ml="-sm" onClick={close}>
          {t('guide.closeNow')}
        </Button>
      )}
      {isStale(guiding.error) ? (
        <Text role="status" c="dimmed" mt="sm">
          {t('guide.otherWasFirst')}
        </Text>
      ) : (
        <FailureNotice error={guiding.error} />
      )}
      <CloseCaseDialog item={item} opened={closing} onClose={stay} />
    </>
  );
}

interface GuideButtonsProps {
  session: IntervisionSession;
  guide: (act: SessionAct) => void;
}

function GuideButtons({ session: { acts, pausedAt }, guide }: GuideButtonsProps) {
  const { t } = useTranslation('intervision');
  const mayGoBack = acts.includes('back');
  return (
    <>
      <Button
        size="md"
        variant="default"
        data-disabled={!mayGoBack || undefined}
        aria-disabled={!mayGoBack}
        leftSection={<IconArrowLeft size={18} aria-hidden />}
        onClick={() => (mayGoBack ? guide('back') : undefined)}
      >
        {t('guide.back')}
      </Button>
      {acts.includes('pause') || acts.includes('resume') ? (
        <Button
          size="md"
          variant="default"
          leftSection={
            pausedAt === null ? (
              <IconPlayerPause size={18} aria-hidden />
            ) : (
              <IconPlayerPlay size={18} aria-hidden />
            )
          }
          onClick={() => guide(pausedAt === null ? 'pause' : 'resume')}
        >
          {t(pausedAt === null ? 'guide.pause' : 'guide.resume')}
        </Button>
      ) : null}
      {acts.includes('extend') ? (
        <Button
          size="md"
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          aria-label={t('guide.extend', { count: moreMinutes })}
          onClick={() => guide('extend')}
        >
          {t('minutes', { count: moreMinutes })}
        </Button>
      ) : null}
    </>
  );
}
