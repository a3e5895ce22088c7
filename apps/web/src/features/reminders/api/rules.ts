import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { ReminderRule } from '../../../lib/api/schema-types.js';

interface Decision {
  programmeId: string;
  rule: string;
  decision: components['schemas']['SaveReminderRule'];
}

const queryKeyOf = (programmeId: string): string[] => ['reminder-rules', programmeId];

const listRules = async (id: string): Promise<ReminderRule[]> =>
  (await bodyOf(api.GET('/programmes/{id}/reminder-rules', { params: { path: { id } } }))).items;

const saveRule = async ({ programmeId, rule, decision }: Decision): Promise<ReminderRule[]> => {
  const params = { path: { id: programmeId, rule } };
  return (await bodyOf(api.PUT('/programmes/{id}/reminder-rules/{rule}', { params, body: decision }))).items;
};

/** Every rule of reminders, with what the programme decided about it. */
export const useReminderRules = (programmeId: string): UseQueryResult<ReminderRule[]> =>
  useQuery({ queryKey: queryKeyOf(programmeId), queryFn: () => listRules(programmeId) });

/** Keeps what a programme decides about a rule. */
export function useSaveReminderRule() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: saveRule,
    onSuccess: async (rules, { programmeId }) => {
      queryClient.setQueryData(queryKeyOf(programmeId), rules);
      await queryClient.invalidateQueries({ queryKey: ['reminders'] });
    },
  });
}
