import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { ConnectionFailure } from './api-problem.js';

interface Intent {
  fingerprint: string;
  key: string;
}

interface CommandOptions<Result, Input> {
  onSuccess?: (result: Result, input: Input) => void | Promise<unknown>;
  /** For how long the input is remembered once the page has left it, in milliseconds; what is confidential: not at all. */
  gcTime?: number;
}

/**
 * A mutation whose idempotency key belongs to what the person wants rather than to the request: pressing the
 * button again after a lost answer, with the same input, sends the same key, so that nothing happens twice.
 * A success, or another input, starts a new intent.
 */
export function useCommand<Result, Input>(
  run: (input: Input, key: string) => Promise<Result>,
  { onSuccess, gcTime }: CommandOptions<Result, Input> = {},
): UseMutationResult<Result, Error, Input> {
  const intent = useRef<Intent | null>(null);
  return useMutation<Result, Error, Input>({
    ...(gcTime === undefined ? {} : { gcTime }),
    mutationFn: (input) => {
      const fingerprint = JSON.stringify(input ?? null);
      if (intent.current?.fingerprint !== fingerprint) {
        intent.current = { fingerprint, key: crypto.randomUUID() };
      }
      return run(input, intent.current.key);
    },
    onSuccess: (result, input) => {
      intent.current = null;
      return onSuccess?.(result, input);
    },
    onError: (error) => {
      if (!(error instanceof ConnectionFailure)) intent.current = null;
    },
  });
}
