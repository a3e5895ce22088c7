import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconFolders } from '@tabler/icons-react';
import { EmptyState } from '../../../../components/states/empty-state.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { useProgrammes } from '../../api/programmes/list-programmes.js';
import { useAddressChoice } from '../use-address-choice.js';

/** Shows something of one programme, with a choice above it when there are several. */
export function ProgrammeChoice({ children }: { children: (programmeId: string) => ReactNode }) {
  const { t } = useTranslation('administration');
  const programmes = useProgrammes();
  const [chosenId, choose] = useAddressChoice('programme');
  return (
    <QueryView query={programmes} skeleton={[200]}>
      {(items) => {
        const chosen = items.find(({ id }) => id === chosenId) ?? items[0];
        if (chosen === undefined) {
          return (
            <EmptyState icon={IconFolders} title={t('programmes.none')} detail={t('programmes.noneDetail')} />
          );
        }
        return (
          <>
            {items.length === 1 ? null : (
              <Select
                label={t('people.programme')}
                mb="md"
                maw="28rem"
                value={chosen.id}
                onChange={choose}
                data={items.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            {children(chosen.id)}
          </>
        );
      }}
    </QueryView>
  );
}
