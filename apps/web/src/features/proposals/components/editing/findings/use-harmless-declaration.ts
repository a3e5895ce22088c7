import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../../../lib/announce.js';
import type { Proposal } from '../../../../../lib/api/schema-types.js';
import { useDeclareHarmless } from '../../../api/writing/declare-harmless.js';
import { findingsFinder, harmlessWords, type OpenFinding } from './open-findings.js';
import { type WordField, wordFields } from '../content/proposal-content.js';
import type { Editing } from '../session/use-editing-session.js';

/** The way to declare that nothing in the text is client data. */
export interface HarmlessDeclaration {
  /** How many findings in the whole text it is about. */
  readonly count: number;
  /** Whether the text has to be saved for it, where that does not happen by itself. */
  readonly savesFirst: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly declare: () => void;
}

/** What looks like client data in each field as it is being written, and the way to declare it harmless. */
export function useHarmlessDeclaration(
  proposal: Proposal,
  { session, view, savesByItself }: Editing,
): { findings: Record<WordField, OpenFinding[]>; declaration: HarmlessDeclaration } {
  const { t } = useTranslation('proposals');
  const harmless = useMemo(() => harmlessWords(proposal), [proposal]);
  const [find] = useState(findingsFinder);
  // The key that was pressed is shown first.
  const content = useDeferredValue(view.content);
  const findings = useMemo(() => find(content, harmless), [find, content, harmless]);
  const { mutate, isPending, error } = useDeclareHarmless();
  const { id } = proposal;
  const declare = useCallback(async (): Promise<void> => {
    if (!(await session.save())) return;
    const { version } = session.view();
    mutate({ id, version }, { onSuccess: () => announce(t('findings.done')) });
  }, [session, mutate, id, t]);
  const count = wordFields.flatMap((field) => findings[field]).length;
  const savesFirst = !savesByItself && !view.isSaved;
  const declaration = useMemo(
    () => ({ count, savesFirst, isPending, error, declare: () => void declare() }),
    [count, savesFirst, isPending, error, declare],
  );
  return { findings, declaration };
}
