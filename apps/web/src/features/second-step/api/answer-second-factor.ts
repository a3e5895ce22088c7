import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { CurrentSession } from '../../../lib/api/schema-types.js';

const answer = (code: string): Promise<CurrentSession> =>
  bodyOf(api.POST('/second-factor-answers', { body: { code } }));

/** Takes the second step with a code; the session is whole from then on, under a new secret. */
export const useAnswerSecondFactor = () => useMutation({ mutationFn: answer, gcTime: 0 });
