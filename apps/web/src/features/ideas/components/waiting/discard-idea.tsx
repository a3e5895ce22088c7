import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitingIdea } from '../../outbox/waiting-idea.js';
import { useIdeas } from '../ideas-context.js';

/** Asks once more before an idea is thrown away that the server never took. */
export function DiscardIdea({ idea, onDone }: { idea: WaitingIdea; onDone: () => void }) {
  const { t } = useTranslation(['ideas', 'app']);
  const { outbox } = useIdeas();
  return (
    <Stack>
      <Text>{t('discard.detail', { title: idea.idea.title })}</Text>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onDone}>
          {t('app:action.cancel')}
        </Button>
        <Button color="brick" onClick={() => void outbox.discard(idea.key).then(onDone)}>
          {t('discard.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
