import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { CurrentSession } from '../../../lib/api/schema-types.js';
import { rememberSession } from '../../../lib/api/session-token.js';
import { currentSessionQuery } from '../../../lib/session/current-session.js';
import { homePath } from '../../../lib/session/scope.js';
import { secondStepPath } from '../../../lib/session/second-step.js';
import { addressWithin } from './address-within.js';

/** Goes in with a new session: to its second step where there is one, to the address that was asked for before signing in, else to the start page. */
export function useEnter(): (session: CurrentSession) => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const askedFor = addressWithin(address.get('to'));
  return useCallback(
    (session) => {
      queryClient.clear();
      rememberSession(session);
      queryClient.setQueryData(currentSessionQuery.queryKey, session);
      void navigate(secondStepPath(session, askedFor) ?? askedFor ?? homePath(session));
    },
    [askedFor, navigate, queryClient],
  );
}
