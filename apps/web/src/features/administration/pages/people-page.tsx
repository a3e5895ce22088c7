import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/forms/dialog.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { ProgrammeDeputies } from '../../deputies/components/programme-deputies.js';
import { InvitationList } from '../components/invitations/invitation-list.js';
import { NewPersonForm } from '../components/people/new-person-form.js';
import { PeopleList } from '../components/people/people-list.js';
import { PersonDialog } from '../components/people/person-dialog.js';
import { ProgrammeChoice } from '../components/people/programme-choice.js';
import { useAddressChoice } from '../components/use-address-choice.js';

const views = ['people', 'invitations', 'deputies'] as const;
type View = (typeof views)[number];

/** People with their roles, invitations and deputies. */
export function PeoplePage() {
  const { t } = useTranslation(['administration', 'deputies']);
  const [chosenView, chooseView] = useAddressChoice('view');
  const [personId, openPerson] = useAddressChoice('person');
  const [adding, setAdding] = useState(false);
  const view: View = views.find((known) => known === chosenView) ?? 'people';
  return (
    <>
      <PageHeader
        title={t('people.title')}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t('people.new')}
          </Button>
        }
      />
      <SegmentedControl
        mb="md"
        aria-label={t('people.view')}
        value={view}
        onChange={chooseView}
        data={[
          { value: 'people', label: t('people.title') },
          { value: 'invitations', label: t('invitations.title') },
          { value: 'deputies', label: t('deputies:title') },
        ]}
      />
      {view === 'people' ? <PeopleList onOpen={openPerson} /> : null}
      {view === 'invitations' ? (
        <SectionCard title={t('invitations.title')}>
          <ProgrammeChoice>{(programmeId) => <InvitationList programmeId={programmeId} />}</ProgrammeChoice>
        </SectionCard>
      ) : null}
      {view === 'deputies' ? (
        <SectionCard title={t('deputies:title')}>
          <ProgrammeChoice>
            {(programmeId) => <ProgrammeDeputies programmeId={programmeId} />}
          </ProgrammeChoice>
        </SectionCard>
      ) : null}
      <Dialog opened={adding} onClose={() => setAdding(false)} size="xl" title={t('people.new')}>
        <NewPersonForm
          onClose={() => setAdding(false)}
          onCreated={({ id }) => {
            setAdding(false);
            openPerson(id);
          }}
        />
      </Dialog>
      {personId === null ? null : (
        <PersonDialog key={personId} personId={personId} onClose={() => openPerson(null)} />
      )}
    </>
  );
}
