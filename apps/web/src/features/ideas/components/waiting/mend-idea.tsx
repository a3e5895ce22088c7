import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingIdea } from '../../outbox/waiting-idea.js';
import { useIdeas } from '../ideas-context.js';
import { draftOf, ideaDraftOf, writtenIdea } from '../noting/idea-draft.js';
import { IdeaForm } from '../noting/idea-form.js';

/** Lets the author change an idea that was refused, and sends it again; what is typed stays until then. */
export function MendIdea({ idea, onDone }: { idea: WaitingIdea; onDone: () => void }) {
  const { t } = useTranslation('ideas');
  const { outbox } = useIdeas();
  const drafts = ideaDraftOf(idea.personId, idea.key);
  const [initial] = useState(() => drafts.read() ?? draftOf(idea));
  return (
    <IdeaForm
      initial={initial}
      submitLabel={t('mend.confirm')}
      onChange={(draft) => drafts.write(draft)}
      onSubmit={async (draft) => {
        await outbox.mend(idea.key, writtenIdea(draft));
        drafts.remove();
        onDone();
      }}
      onCancel={onDone}
    />
  );
}
