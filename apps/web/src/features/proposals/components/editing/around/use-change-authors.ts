import { useTranslation } from 'react-i18next';
import { announce } from '../../../../../lib/announce.js';
import type { Proposal } from '../../../../../lib/api/schema-types.js';
import { useReplaceAuthors } from '../../../api/writing/replace-authors.js';
import type { EditingSession } from '../session/editing-session.js';

interface AuthorsChange {
  /** @param onDone gets the proposal, or nothing where who changed it no longer sees it */
  readonly change: (authorIds: string[], onDone?: (changed: Proposal | undefined) => void) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** Changes who the authors are, after what is being saved of the text. */
export function useChangeAuthors({ id }: Proposal, session: EditingSession): AuthorsChange {
  const { t } = useTranslation('proposal-editing');
  const { mutate, isPending, error } = useReplaceAuthors();
  const change: AuthorsChange['change'] = (authorIds, onDone) => {
    const replace = (version: number): void =>
      mutate(
        { proposal: { id, version }, authorIds },
        {
          onSuccess: (changed) => {
            announce(t('authors.changed'));
            onDone?.(changed);
          },
        },
      );
    void session.rest().then(replace);
  };
  return { change, isPending, error };
}
