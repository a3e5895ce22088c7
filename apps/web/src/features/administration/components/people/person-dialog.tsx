import { Button, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { Person, ProgrammeSummary } from '../../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { hasRole } from '../../../../lib/session/scope.js';
import { IdentitiesOf } from '../../../linked-identities/components/identities-of.js';
import { usePerson } from '../../api/people/get-person.js';
import { useProgrammes } from '../../api/programmes/list-programmes.js';
import { PersonAccess } from './person-access.js';
import classes from './person-dialog.module.css';
import { PersonFacts } from './person-facts.js';
import { RoleForm } from '../roles/role-form.js';
import { RoleList } from '../roles/role-list.js';

interface PersonDialogProps {
  personId: string;
  onClose: () => void;
}

/** Everything about one person: who they are, their roles, and whether they can sign in. */
export function PersonDialog({ personId, onClose }: PersonDialogProps) {
  const { t } = useTranslation('administration');
  const person = usePerson(personId);
  const programmes = useProgrammes();
  return (
    <Dialog opened onClose={onClose} size="xl" title={person.data?.name ?? t('people.title')}>
      <QueryView query={person} skeleton={[180, 120, 80]}>
        {(personData) => (
          <QueryView query={programmes} skeleton={[180, 120, 80]}>
            {(programmesData) => (
              <PersonParts
                person={personData}
                programmes={programmesData}
                onReload={() => void person.refetch()}
              />
            )}
          </QueryView>
        )}
      </QueryView>
    </Dialog>
  );
}

interface PersonPartsProps {
  person: Person;
  programmes: ProgrammeSummary[];
  onReload: () => void;
}

function PersonParts({ person, programmes, onReload }: PersonPartsProps) {
  const { t } = useTranslation('administration');
  const [giving, setGiving] = useState(false);
  const isAdministrator = hasRole(useCurrentSession(), 'admin');
  return (
    <Stack gap="lg">
      <PersonFacts person={person} onReload={onReload} />
      <section className={classes.part}>
        <Title order={3} mb="xs">
          {t('roles.title')}
        </Title>
        <RoleList person={person} />
        {giving ? (
          <RoleForm person={person} programmes={programmes} onClose={() => setGiving(false)} />
        ) : (
          <Button
            variant="default"
            size="sm"
            mt="sm"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setGiving(true)}
          >
            {t('roles.add')}
          </Button>
        )}
      </section>
      <section className={classes.part}>
        <Title order={3} mb="xs">
          {t('access.title')}
        </Title>
        <PersonAccess person={person} programmes={programmes} />
        {isAdministrator ? <IdentitiesOf personId={person.id} name={person.name} /> : null}
      </section>
    </Stack>
  );
}
