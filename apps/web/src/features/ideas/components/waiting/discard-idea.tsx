import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitingIdea } from '../../outbox/waiting-idea.js';
import { useIdeas } from '../ideas-context.js';
import { ideaDraftOf } from '../noting/idea-draft.js';

/** Asks once more before an idea is thrown away that the server never took. */
export function DiscardIdea({ idea, onDone }: { idea: WaitingIdea; onDone: () => void }) {
  const { t } = useTranslation(['ideas', 'app']);
  const { outbox } = useIdeas();
  const discard = async (): Promise<void> => {
    await outbox.discard(idea.key);
    ideaDraftOf(idea.personId, idea.key).remove();
    onDone();
  };
  return (
    <Stack>
      <Text>{t('discard.detail', { title: idea.idea.title })}</Text>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onDone}>
          {t('app:action.cancel')}
        </Button>
        <Button color="brick" onClick={() => void discard()}>
          {t('discard.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
