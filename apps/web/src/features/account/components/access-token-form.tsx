import { Alert, Button, Checkbox, Code, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/forms/date-field.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import type { AccessToken } from '../../../lib/api/schema-types.js';
import { showFaults } from '../../../lib/api/show-faults.js';
import { useCreateAccessToken } from '../api/create-access-token.js';

interface TokenValues {
  name: string;
  scopes: AccessToken['scopes'];
  expiresOn: string | null;
}

const empty: TokenValues = { name: '', scopes: ['read'], expiresOn: null };

/** Makes an access token and shows its secret, once. */
export function AccessTokenForm() {
  const { t } = useTranslation(['account', 'app']);
  const createToken = useCreateAccessToken();
  const form = useForm<TokenValues>({
    initialValues: empty,
    validate: {
      name: isNotEmpty(t('app:required')),
      scopes: isNotEmpty(t('app:required')),
      expiresOn: isNotEmpty(t('app:required')),
    },
  });
  const create = ({ expiresOn, ...values }: TokenValues): void => {
    if (expiresOn === null) return;
    createToken.mutate(
      { ...values, expiresOn },
      { onSuccess: () => form.reset(), onError: (error) => showFaults(form, error) },
    );
  };
  return (
    <>
      {createToken.data === undefined ? null : <CreatedToken secret={createToken.data.token} />}
      <form onSubmit={form.onSubmit(create)} noValidate>
        <Stack maw="30rem" gap="sm">
          <TextInput
            label={t('tokens.name')}
            placeholder={t('tokens.namePlaceholder')}
            required
            {...form.getInputProps('name')}
          />
          <Checkbox.Group label={t('tokens.scopes')} required {...form.getInputProps('scopes')}>
            <Group mt={4}>
              <Checkbox value="read" label={t('tokens.read')} />
              <Checkbox value="write" label={t('tokens.write')} />
            </Group>
          </Checkbox.Group>
          <DateField label={t('tokens.expiresOn')} required {...form.getInputProps('expiresOn')} />
          <FailureNotice error={createToken.error} />
          <Group>
            <Button type="submit" variant="default" loading={createToken.isPending}>
              {t('tokens.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}

function CreatedToken({ secret }: { secret: string }) {
  const { t } = useTranslation('account');
  return (
    <Alert color="leaf" radius="lg" title={t('tokens.created')} role="status">
      <Stack gap="xs" align="flex-start">
        <Text>{t('tokens.createdDetail')}</Text>
        <Code fz="md">{secret}</Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="sm" onClick={copy}>
              {copied ? t('tokens.copied') : t('tokens.copy')}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Alert>
  );
}
