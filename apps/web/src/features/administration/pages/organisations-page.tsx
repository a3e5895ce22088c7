import { Button } from '@mantine/core';
import { IconBuildings, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/forms/dialog.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SearchField } from '../../../components/forms/search-field.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { Organisation } from '../../../lib/api/schema-types.js';
import { useOrganisations } from '../api/organisations/list-organisations.js';
import { OrganisationForm } from '../components/organisations/organisation-form.js';
import { OrganisationTable } from '../components/organisations/organisation-table.js';
import { PagedList } from '../components/paged-list.js';
import { useAddressChoice } from '../components/use-address-choice.js';
import classes from './administration-pages.module.css';

/** What stands for the dialog of an organisation that does not exist yet. */
const newOne = 'new';

/** The organisations that programmes are made of. */
export function OrganisationsPage() {
  const { t } = useTranslation('administration');
  const [text, search] = useAddressChoice('q');
  const organisations = useOrganisations(text === null ? {} : { q: text });
  const [opened, setOpened] = useState<string | null>(null);
  const loaded = organisations.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHeader
        title={t('organisations.title')}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened(newOne)}>
            {t('organisations.new')}
          </Button>
        }
      />
      <SectionCard title={t('organisations.all')}>
        <div className={classes.search}>
          <SearchField label={t('organisations.search')} searched={text ?? ''} onSearch={search} />
        </div>
        <PagedList
          query={organisations}
          empty={
            <EmptyState icon={IconBuildings} title={t('nothingFound')} detail={t('organisations.none')} />
          }
        >
          {(items) => <OrganisationTable organisations={items} onOpen={({ id }) => setOpened(id)} />}
        </PagedList>
      </SectionCard>
      <OrganisationDialog
        key={opened}
        opened={opened !== null}
        organisation={loaded.find(({ id }) => id === opened)}
        onReload={() => void organisations.refetch()}
        onClose={() => setOpened(null)}
      />
    </>
  );
}

interface OrganisationDialogProps {
  opened: boolean;
  /** The organisation to change, as it was read last; a new one when left out. */
  organisation: Organisation | undefined;
  onReload: () => void;
  onClose: () => void;
}

function OrganisationDialog({ opened, organisation, onReload, onClose }: OrganisationDialogProps) {
  const { t } = useTranslation('administration');
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={organisation === undefined ? t('organisations.new') : t('organisations.change')}
    >
      <OrganisationForm organisation={organisation} onReload={onReload} onClose={onClose} />
    </Dialog>
  );
}
