import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { deliveries } from './preferences-values.js';

/** What each way of hearing of things means. */
export function DeliveryWords() {
  const { t } = useTranslation('notifications');
  return deliveries.map((delivery) => (
    <Text key={delivery} size="sm" mt="xs">
      <strong>{t(`delivery.${delivery}`)}</strong>: {t(`deliveryMeans.${delivery}`)}
    </Text>
  ));
}
