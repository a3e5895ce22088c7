import { PasswordInput, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormActions } from '../../../../components/forms/form-actions.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import { isStale } from '../../../../lib/api/api-problem.js';
import type { IdentityProvider } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useCreateIdentityProvider } from '../../api/providers/create-identity-provider.js';
import { useUpdateIdentityProvider } from '../../api/providers/update-identity-provider.js';
import { CallbackAddress } from './callback-address.js';
import { ProviderSwitches } from './provider-switches.js';
import { changesOf, contentsOf, type ProviderValues, valuesOf } from './provider-values.js';
import { SwitchOffDialog } from './switch-off-dialog.js';

interface ProviderFormProps {
  /** The provider to change; a new one when left out. */
  provider: IdentityProvider | undefined;
  onReload: () => void;
  onClose: () => void;
}

/** Adds an identity provider, or changes one. */
export function ProviderForm({ provider, onReload, onClose }: ProviderFormProps) {
  const { t } = useTranslation(['identity-providers', 'app']);
  const create = useCreateIdentityProvider();
  const update = useUpdateIdentityProvider();
  const [asksFirst, setAsksFirst] = useState(false);
  const required = isNotEmpty(t('app:required'));
  const form = useForm<ProviderValues>({
    initialValues: valuesOf(provider),
    validate: {
      name: required,
      issuer: required,
      clientId: required,
      clientSecret: provider === undefined ? required : () => null,
    },
  });
  const save = (values: ProviderValues): void => {
    setAsksFirst(false);
    const outcome = {
      onSuccess: () => {
        announce(t('saved', { name: values.name }));
        onClose();
      },
      onError: (error: Error) => showFaults(form, error),
    };
    if (provider === undefined) create.mutate(contentsOf(values), outcome);
    else update.mutate({ id: provider.id, version: provider.version, changes: changesOf(values) }, outcome);
  };
  const submit = (values: ProviderValues): void =>
    signsPeopleOut(provider, values) ? setAsksFirst(true) : save(values);
  const error = create.error ?? update.error;
  return (
    <>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack>
          <TextInput
            label={t('name')}
            description={t('nameDetail')}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('issuer')}
            description={provider === undefined ? t('issuerDetail') : t('issuerFixed')}
            type="url"
            required
            readOnly={provider !== undefined}
            {...form.getInputProps('issuer')}
          />
          <CallbackAddress />
          <TextInput label={t('clientId')} required autoComplete="off" {...form.getInputProps('clientId')} />
          <PasswordInput
            label={t('clientSecret')}
            description={provider === undefined ? t('clientSecretDetail') : t('clientSecretKept')}
            required={provider === undefined}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showSecret') }}
            {...form.getInputProps('clientSecret')}
          />
          <TextInput
            label={t('domains')}
            description={t('domainsDetail')}
            {...form.getInputProps('domains')}
          />
          <ProviderSwitches form={form} />
          <FailureNotice error={error} onReload={isStale(error) ? onReload : undefined} />
          <FormActions pending={create.isPending || update.isPending} onCancel={onClose} />
        </Stack>
      </form>
      {provider === undefined ? null : (
        <SwitchOffDialog
          provider={provider}
          opened={asksFirst}
          onClose={() => setAsksFirst(false)}
          onConfirm={() => save(form.values)}
        />
      )}
    </>
  );
}

/** Whether the change switches off what people have signed in with. */
const signsPeopleOut = (before: IdentityProvider | undefined, { enabled }: ProviderValues): boolean =>
  before !== undefined && before.enabled && before.linkedPeople > 0 && !enabled;
