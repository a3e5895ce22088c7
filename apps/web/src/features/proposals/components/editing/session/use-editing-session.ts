import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { announce } from '../../../../../lib/announce.js';
import { ApiProblem } from '../../../../../lib/api/api-problem.js';
import type { Proposal } from '../../../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../../../lib/session/current-session.js';
import { proposalQuery } from '../../../api/reading/get-proposal.js';
import { showChangedProposal } from '../../../api/reading/refresh-proposals.js';
import { updateProposal } from '../../../api/writing/update-proposal.js';
import { type EditingPorts, EditingSession, type EditingView } from './editing-session.js';
import { proposalDrafts } from './proposal-draft.js';

/** A session and how it stands. */
export interface Editing {
  readonly session: EditingSession;
  readonly view: EditingView;
  /** Whether a pause in the typing saves too: only an idea, for later every save is a version that others read. */
  readonly savesByItself: boolean;
}

/** The writing of a proposal by who is signed in. It ends with the component; what is not saved stays as a draft. */
export function useEditingSession(proposal: Proposal): Editing {
  const { person } = useCurrentSession();
  const queryClient = useQueryClient();
  const [savesByItself] = useState(proposal.state === 'idea');
  const [session] = useState(
    () => new EditingSession(proposal, portsOf(queryClient, proposal, person.id, savesByItself)),
  );
  const view = useSyncExternalStore(session.subscribe, session.view);
  useEffect(() => session.take(proposal), [session, proposal]);
  useEffect(() => followWindow(session, savesByItself), [session, savesByItself]);
  return { session, view, savesByItself };
}

/**
 * Saves an idea when the connection is back and when the page goes out of sight, also for good. Only where this
 * device cannot keep a draft the browser asks before it leaves.
 */
function followWindow(session: EditingSession, savesByItself: boolean): () => void {
  const settleWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') session.settle();
  };
  const warnBeforeLoss = (event: BeforeUnloadEvent): void => {
    const { isSaved, isKept } = session.view();
    if (!isSaved && !isKept) event.preventDefault();
  };
  window.addEventListener('online', session.settle);
  window.addEventListener('beforeunload', warnBeforeLoss);
  document.addEventListener('visibilitychange', settleWhenHidden);
  return () => {
    window.removeEventListener('online', session.settle);
    window.removeEventListener('beforeunload', warnBeforeLoss);
    document.removeEventListener('visibilitychange', settleWhenHidden);
    const { isSaved, isKept, outcome } = session.view();
    const staysBehind = !isSaved && isKept && (!savesByItself || outcome.kind === 'failed');
    if (staysBehind) announce(i18next.t('proposal-editing:save.left'));
    session.settle();
  };
}

function portsOf(
  queryClient: QueryClient,
  { id }: Proposal,
  personId: string,
  savesByItself: boolean,
): EditingPorts {
  return {
    drafts: proposalDrafts(personId, id),
    savesByItself,
    onTakenIn: () => announce(i18next.t('proposal-editing:takenIn')),
    read: () => queryClient.fetchQuery({ ...proposalQuery(id), staleTime: 0 }),
    // Not as a mutation of the component, for the last save outlives it.
    send: (version, changes) =>
      queryClient
        .getMutationCache()
        .build(queryClient, {
          mutationFn: updateProposal,
          onSuccess: (saved: Proposal) => showChangedProposal(queryClient, saved),
          onError: (error: Error) => {
            if (isClosing(error))
              void queryClient.invalidateQueries({ queryKey: proposalQuery(id).queryKey });
          },
        })
        .execute({ proposal: { id, version }, changes }),
  };
}

/** The text can no longer be changed, or not by this person; the proposal read anew tells why. */
const isClosing = (error: Error): boolean =>
  error instanceof ApiProblem && [403, 404, 409].includes(error.status);
