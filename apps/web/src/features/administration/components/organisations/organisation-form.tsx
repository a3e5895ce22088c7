import { Select, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { FormActions } from '../../../../components/forms/form-actions.js';
import { announce } from '../../../../lib/announce.js';
import { isStale } from '../../../../lib/api/api-problem.js';
import type { Organisation } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useCreateOrganisation } from '../../api/organisations/create-organisation.js';
import { useAllOrganisations } from '../../api/organisations/list-all-organisations.js';
import { useUpdateOrganisation } from '../../api/organisations/update-organisation.js';
import { organisationKinds } from './organisation-kinds.js';

interface OrganisationFormProps {
  /** The organisation to change; a new one when left out. */
  organisation?: Organisation;
  onReload: () => void;
  onClose: () => void;
}

const valuesOf = (organisation: Organisation | undefined) => ({
  name: organisation?.name ?? '',
  shortName: organisation?.shortName ?? '',
  kind: organisation?.kind ?? ('other' as const),
  region: organisation?.region ?? '',
  parentId: organisation?.parentId ?? null,
});

/** Adds an organisation, or changes one. */
export function OrganisationForm({ organisation, onReload, onClose }: OrganisationFormProps) {
  const { t } = useTranslation(['administration', 'app', 'domain']);
  const create = useCreateOrganisation();
  const update = useUpdateOrganisation();
  const { data: organisations = [] } = useAllOrganisations();
  const form = useForm({
    initialValues: valuesOf(organisation),
    validate: { name: isNotEmpty(t('app:required')), shortName: isNotEmpty(t('app:required')) },
  });
  const save = (values: typeof form.values): void => {
    const body = { ...values, region: values.region.trim() === '' ? null : values.region };
    const outcome = {
      onSuccess: () => {
        announce(t('organisations.saved', { name: values.name }));
        onClose();
      },
      onError: (error: Error) => showFaults(form, error),
    };
    if (organisation === undefined) create.mutate(body, outcome);
    else update.mutate({ id: organisation.id, version: organisation.version, changes: body }, outcome);
  };
  const error = create.error ?? update.error;
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <TextInput label={t('organisations.name')} required data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label={t('organisations.shortName')}
          description={t('organisations.shortNameDetail')}
          required
          {...form.getInputProps('shortName')}
        />
        <Select
          label={t('organisations.kind')}
          required
          data={organisationKinds.map((kind) => ({
            value: kind,
            label: t(`domain:organisationKind.${kind}`),
          }))}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('organisations.region')} {...form.getInputProps('region')} />
        <Select
          label={t('organisations.parent')}
          description={t('organisations.parentDetail')}
          clearable
          searchable
          data={organisations
            .filter(({ id }) => id !== organisation?.id)
            .map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('parentId')}
        />
        <FailureNotice error={error} onReload={isStale(error) ? onReload : undefined} />
        <FormActions pending={create.isPending || update.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
