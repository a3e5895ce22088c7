import { useTranslation } from 'react-i18next';
import type { WaitingIdea } from '../../outbox/waiting-idea.js';
import { useIdeas } from '../ideas-context.js';
import { draftOf, writtenIdea } from '../noting/idea-draft.js';
import { IdeaForm } from '../noting/idea-form.js';

/** Lets the author change an idea that was refused, and sends it again. */
export function MendIdea({ idea, onDone }: { idea: WaitingIdea; onDone: () => void }) {
  const { t } = useTranslation('ideas');
  const { outbox } = useIdeas();
  return (
    <IdeaForm
      initial={draftOf(idea)}
      submitLabel={t('mend.confirm')}
      onSubmit={async (draft) => {
        await outbox.mend(idea.key, writtenIdea(draft));
        onDone();
      }}
      onCancel={onDone}
    />
  );
}
