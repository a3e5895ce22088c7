import { Select } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/states/empty-state.js';
import { SearchField } from '../../../../components/forms/search-field.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { usePeople } from '../../api/people/list-people.js';
import { useProgrammes } from '../../api/programmes/list-programmes.js';
import { PagedList } from '../paged-list.js';
import { useAddressChoice } from '../use-address-choice.js';
import classes from './people-list.module.css';
import { PeopleTable } from './people-table.js';

/** Everybody who is registered, narrowed down by text and programme. */
export function PeopleList({ onOpen }: { onOpen: (personId: string) => void }) {
  const { t } = useTranslation('administration');
  const [text, search] = useAddressChoice('q');
  const [programmeId, chooseProgramme] = useAddressChoice('programme');
  const { data: programmes = [] } = useProgrammes();
  const people = usePeople({
    ...(text === null ? {} : { q: text }),
    ...(programmeId === null ? {} : { programmeId }),
  });
  return (
    <SectionCard title={t('people.all')}>
      <search className={classes.filters}>
        <SearchField label={t('people.search')} searched={text ?? ''} onSearch={search} />
        <Select
          label={t('people.programme')}
          placeholder={t('people.everyProgramme')}
          clearable
          value={programmeId}
          onChange={chooseProgramme}
          data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </search>
      <PagedList
        query={people}
        empty={<EmptyState icon={IconUsers} title={t('nothingFound')} detail={t('people.none')} />}
      >
        {(items) => <PeopleTable people={items} onOpen={onOpen} />}
      </PagedList>
    </SectionCard>
  );
}
