import { Button, Group, Stack } from '@mantine/core';
import { isEmail, isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import { isStale } from '../../../../lib/api/api-problem.js';
import type { Person } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useUpdatePerson } from '../../api/people/update-person.js';
import { PersonFields } from './person-fields.js';
import { personChanges, personValues, type PersonValues } from './person-values.js';

interface PersonFactsProps {
  person: Person;
  onReload: () => void;
}

/** What is known of a person, to be changed in place. */
export function PersonFacts({ person, onReload }: PersonFactsProps) {
  const { t } = useTranslation(['administration', 'app']);
  const update = useUpdatePerson();
  const form = useForm<PersonValues>({
    initialValues: personValues(person),
    validate: {
      name: isNotEmpty(t('app:required')),
      email: (email) => (email === (person.email ?? '') ? null : isEmail(t('people.emailFault'))(email)),
      homeOrganisationId: isNotEmpty(t('app:required')),
    },
  });
  const changes = personChanges(person, form.values);
  const save = (): void =>
    update.mutate(
      { id: person.id, version: person.version, changes },
      {
        onSuccess: ({ name }) => announce(t('people.saved', { name })),
        onError: (error) => showFaults(form, error),
      },
    );
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <PersonFields form={form} />
        <FailureNotice error={update.error} onReload={isStale(update.error) ? onReload : undefined} />
        {Object.keys(changes).length === 0 ? null : (
          <Group justify="flex-end">
            <Button type="submit" loading={update.isPending}>
              {t('app:action.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
