import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { ReactNode } from 'react';

interface Manner {
  /** What is announced under the same name takes its place. */
  id?: string;
  /** `amber` for what worked in part. */
  color?: 'leaf' | 'amber';
  /** After how many milliseconds it goes; else after as many as is usual. */
  autoClose?: number;
}

/** Says in passing that something worked; screen readers hear it too. */
export function announce(message: ReactNode, { id, color = 'leaf', ...manner }: Manner = {}): void {
  const closeButtonProps = { 'aria-label': i18next.t('app:action.close') };
  const notice = { message, color, withCloseButton: true, closeButtonProps, role: 'status', ...manner };
  if (id === undefined) {
    notifications.show(notice);
    return;
  }
  notifications.update({ id, ...notice });
  // Does nothing where it is there already.
  notifications.show({ id, ...notice });
}
