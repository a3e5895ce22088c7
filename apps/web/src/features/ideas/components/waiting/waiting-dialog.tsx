import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import type { WaitingIdea } from '../../outbox/waiting-idea.js';
import { useIdeas, useWaitingIdeas } from '../ideas-context.js';
import { DiscardIdea } from './discard-idea.js';
import { MendIdea } from './mend-idea.js';
import { WaitingRow } from './waiting-row.js';

interface WaitingDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** What is done with a refused idea, in place of the list. */
interface Act {
  kind: 'mend' | 'discard';
  idea: WaitingIdea;
}

/** The ideas that wait to be sent; one that was refused can be mended or thrown away. */
export function WaitingDialog({ opened, onClose }: WaitingDialogProps) {
  const { t } = useTranslation('ideas');
  const [act, setAct] = useState<Act | null>(null);
  const back = (): void => setAct(null);
  const close = (): void => {
    back();
    onClose();
  };
  const title = { mend: t('mend.title'), discard: t('discard.title') };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={act === null ? t('waiting.title') : title[act.kind]}
      size="lg"
    >
      <Turned key={act?.kind ?? 'list'}>
        {act === null ? <WaitingList onAct={setAct} onClose={close} /> : null}
        {act?.kind === 'mend' ? <MendIdea idea={act.idea} onDone={back} /> : null}
        {act?.kind === 'discard' ? <DiscardIdea idea={act.idea} onDone={back} /> : null}
      </Turned>
    </Dialog>
  );
}

/** What the dialog turned to takes the focus, which was on something that is gone. */
function Turned({ children }: { children: ReactNode }) {
  return (
    <div ref={takeFocus} tabIndex={-1}>
      {children}
    </div>
  );
}

function takeFocus(place: HTMLElement | null): void {
  const first = place?.querySelector<HTMLElement>('[data-autofocus]') ?? place;
  first?.focus({ preventScroll: true });
}

function WaitingList({ onAct, onClose }: { onAct: (act: Act) => void; onClose: () => void }) {
  const { t } = useTranslation(['ideas', 'app']);
  const { outbox } = useIdeas();
  const { ideas, standing } = useWaitingIdeas();
  const waits = ideas.some(({ refusal }) => refusal === null);
  const explanation = waits ? 'waiting.explain' : 'waiting.explainRefused';
  return (
    <Stack>
      <Text c="dimmed">{t(ideas.length === 0 ? 'waiting.none' : explanation)}</Text>
      <ul>
        {ideas.map((idea) => (
          <WaitingRow
            key={idea.key}
            idea={idea}
            standing={standing}
            onMend={() => onAct({ kind: 'mend', idea })}
            onDiscard={() => onAct({ kind: 'discard', idea })}
          />
        ))}
      </ul>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app:action.close')}
        </Button>
        {waits ? <Button onClick={() => outbox.wake()}>{t('waiting.tryNow')}</Button> : null}
      </Group>
    </Stack>
  );
}
