import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useAllOrganisations } from '../../api/organisations/list-all-organisations.js';
import type { PersonValues } from './person-values.js';

/** Who somebody is, where they work and how we write to them. */
export function PersonFields({ form }: { form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation(['administration', 'app']);
  const { data: organisations = [] } = useAllOrganisations();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
      <TextInput label={t('people.name')} required autoComplete="off" {...form.getInputProps('name')} />
      <TextInput
        label={t('people.email')}
        type="email"
        required
        autoComplete="off"
        {...form.getInputProps('email')}
      />
      <Select
        label={t('people.organisation')}
        required
        searchable
        data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('homeOrganisationId')}
      />
      <TextInput label={t('people.position')} {...form.getInputProps('position')} />
      <Select
        label={t('people.locale')}
        required
        data={[
          { value: 'nl', label: t('app:person.dutch') },
          { value: 'en', label: t('app:person.english') },
        ]}
        {...form.getInputProps('locale')}
      />
    </SimpleGrid>
  );
}
