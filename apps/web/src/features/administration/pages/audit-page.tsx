import { Select, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/states/empty-state.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { useAuditEntries } from '../api/audit/list-audit-entries.js';
import { useProgrammes } from '../api/programmes/list-programmes.js';
import { AuditTable } from '../components/audit/audit-table.js';
import { PagedList } from '../components/paged-list.js';
import { useAddressChoice } from '../components/use-address-choice.js';

/** What was done by whom, newest first. */
export function AuditPage() {
  const { t } = useTranslation('administration');
  const [programmeId, choose] = useAddressChoice('programme');
  const { data: programmes = [] } = useProgrammes();
  const entries = useAuditEntries(programmeId === null ? {} : { programmeId });
  return (
    <>
      <PageHeader title={t('audit.title')} />
      <SectionCard title={t('audit.all')}>
        <Text c="dimmed" mb="md">
          {t('audit.explain')}
        </Text>
        <Select
          label={t('people.programme')}
          placeholder={t('people.everyProgramme')}
          clearable
          maw="28rem"
          mb="md"
          value={programmeId}
          onChange={choose}
          data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <PagedList
          query={entries}
          empty={<EmptyState icon={IconHistory} title={t('audit.none')} detail={t('audit.noneDetail')} />}
        >
          {(items) => <AuditTable entries={items} />}
        </PagedList>
      </SectionCard>
    </>
  );
}
