import { Stack, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ProviderValues } from './provider-values.js';

const switches = ['enabled', 'mandatory', 'authoritative'] as const;

/** What a provider is for: whether it can be used, must be used, and is believed. */
export function ProviderSwitches({ form }: { form: UseFormReturnType<ProviderValues> }) {
  const { t } = useTranslation('identity-providers');
  return (
    <Stack gap="sm">
      {switches.map((name) => (
        <Switch
          key={name}
          label={t(`${name}.label`)}
          description={t(`${name}.detail`)}
          {...form.getInputProps(name, { type: 'checkbox' })}
        />
      ))}
    </Stack>
  );
}
