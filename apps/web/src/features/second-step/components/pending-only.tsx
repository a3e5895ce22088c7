import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Navigate } from 'react-router';
import { currentSessionQuery } from '../../../lib/session/current-session.js';

interface PendingOnlyProps {
  /** The step of signing in that the page is for. */
  state: 'required' | 'enrol';
  children: ReactNode;
}

/**
 * Shows a step of signing in to who comes there to take it, and sends everybody else to where they belong. Once it is
 * shown it stays, until the page itself goes on.
 */
export function PendingOnly({ state, children }: PendingOnlyProps) {
  const { data: session } = useQuery(currentSessionQuery);
  const [shown, setShown] = useState(false);
  if (shown) return children;
  if (session === undefined) return null;
  if (session?.secondFactor !== state) return <Navigate to="/" replace />;
  setShown(true);
  return children;
}
