import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands in until the first page is there. */
export function LoadingPage() {
  const { t } = useTranslation('app');
  return (
    <Center mih="60vh">
      <Loader type="dots" aria-label={t('loading')} />
    </Center>
  );
}
