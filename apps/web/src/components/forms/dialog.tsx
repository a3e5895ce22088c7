import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A dialog over the page, with a name and a way to close it that screen readers know. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation('app');
  return (
    <Modal
      closeButtonProps={{ size: 'lg', 'aria-label': t('action.close') }}
      // A `header` outside of a sectioning element would count as a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      {...props}
    />
  );
}
