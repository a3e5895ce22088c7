import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '../../../../lib/live/use-live.js';

/**
 * Reads the notifications anew when there are others. A tab that nobody looks at does not listen: a browser has few
 * lines to one server, and what was missed is read when the tab is looked at again.
 */
export function useNotificationsLive(): void {
  const queryClient = useQueryClient();
  const isSeen = useDocumentVisibility() === 'visible';
  useLive(isSeen ? '/notification-events' : null, () => {
    void queryClient.invalidateQueries({ queryKey: ['notifications'] });
  });
}
