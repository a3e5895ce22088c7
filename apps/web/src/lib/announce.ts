import { notifications } from '@mantine/notifications';

/** Says in passing that something worked; screen readers hear it too. */
export function announce(message: string): void {
  notifications.show({ message, color: 'leaf', withCloseButton: true, role: 'status' });
}
