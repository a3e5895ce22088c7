import { Stack, Text } from '@mantine/core';
import { isEmail, isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { FormActions } from '../../../../components/forms/form-actions.js';
import type { Person } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useCreatePerson } from '../../api/people/create-person.js';
import { PersonFields } from './person-fields.js';
import { newPersonFrom, nobody, type PersonValues } from './person-values.js';

interface NewPersonFormProps {
  /** Called with who was registered; a role and an invitation come next. */
  onCreated: (person: Person) => void;
  onClose: () => void;
}

/** Registers a person. */
export function NewPersonForm({ onCreated, onClose }: NewPersonFormProps) {
  const { t } = useTranslation(['administration', 'app']);
  const create = useCreatePerson();
  const form = useForm<PersonValues>({
    initialValues: nobody,
    validate: {
      name: isNotEmpty(t('app:required')),
      email: isEmail(t('people.emailFault')),
      homeOrganisationId: isNotEmpty(t('app:required')),
    },
  });
  const save = (values: PersonValues): void =>
    create.mutate(newPersonFrom(values), {
      onSuccess: onCreated,
      onError: (error) => showFaults(form, error),
    });
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <Text c="dimmed">{t('people.newDetail')}</Text>
        <PersonFields form={form} />
        <FailureNotice error={create.error} />
        <FormActions pending={create.isPending} label={t('people.create')} onCancel={onClose} />
      </Stack>
    </form>
  );
}
