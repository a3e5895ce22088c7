import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';

interface Mark {
  id: string;
  read: boolean;
}

const markOne = ({ id, read }: Mark): Promise<unknown> =>
  bodyOf(api.PATCH('/notifications/{id}', { params: { path: { id } }, body: { read } }));

const markAll = (): Promise<unknown> => bodyOf(api.PATCH('/notifications'));

/** Marks one notification as read, or as unread again. */
export const useMarkNotification = () => useMarking(markOne);

/** Marks everything as read that the reader has up to this moment. */
export const useMarkAllNotifications = () => useMarking<void>(markAll);

function useMarking<Input>(mark: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: mark,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['notifications'] }),
  });
}
