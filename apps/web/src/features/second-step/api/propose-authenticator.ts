import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';

/** A secret to link an app with; shown once. */
export type ProposedAuthenticator = components['schemas']['ProposedAuthenticator'];

const propose = (code: string | null): Promise<ProposedAuthenticator> =>
  bodyOf(api.POST('/authenticators', { body: code === null ? {} : { code } }));

/** Begins to link an app; with a code of the one that stands, where there is one. */
export const useProposeAuthenticator = () => useMutation({ mutationFn: propose, gcTime: 0 });
