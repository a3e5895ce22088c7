import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const callbackAddress = (): string => `${window.location.origin}/api/v1/sign-in-callbacks`;

/** The address that has to be known at a provider before it sends anybody back to it. */
export function CallbackAddress() {
  const { t } = useTranslation('identity-providers');
  return (
    <Group align="flex-end" gap="xs">
      <TextInput
        flex={1}
        miw={260}
        label={t('callback')}
        description={t('callbackDetail')}
        readOnly
        value={callbackAddress()}
      />
      <CopyButton value={callbackAddress()}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
