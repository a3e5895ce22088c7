import { useState } from 'react';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { type CaseContent, caseDraftOf, isSameContent } from './case-content.js';

interface CaseDraft {
  content: CaseContent;
  /** Whether the form holds what was typed before and not saved. */
  isRestored: boolean;
  write: (change: Partial<CaseContent>) => void;
  /** Goes back to what was saved. */
  discard: () => void;
  /** Takes note that it was saved. */
  forget: () => void;
}

/**
 * What is written in a case, kept on this device on each key until it is saved.
 * @param saved what the server has; empty for a new case
 */
export function useCaseDraft(caseId: string | null, saved: CaseContent): CaseDraft {
  const { person } = useCurrentSession();
  const [drafts] = useState(() => caseDraftOf(person.id, caseId));
  const [restored] = useState(() => drafts.read());
  const [content, setContent] = useState(restored ?? saved);
  const [isRestored, setRestored] = useState(restored !== null && !isSameContent(restored, saved));
  return {
    content,
    isRestored,
    write: (change) => {
      const written = { ...content, ...change };
      setContent(written);
      if (isSameContent(written, saved)) drafts.remove();
      else drafts.write(written);
    },
    discard: () => {
      drafts.remove();
      setContent(saved);
      setRestored(false);
    },
    forget: () => {
      drafts.remove();
      setRestored(false);
    },
  };
}
