import { Button, Stack, Text } from '@mantine/core';
import { IconListNumbers, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import lined from '../../../components/layout/lined-list.module.css';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { IntervisionMethod } from '../../../lib/api/schema-types.js';
import { useMethods } from '../api/list-methods.js';
import { MethodRow } from '../components/listing/method-row.js';
import { MethodsTrail } from '../components/methods-trail.js';
import { useMayAddMethods } from '../components/use-may-add-methods.js';

/** The methods by which the groups of a programme can work: its own, and those that every programme has. */
export function MethodsPage() {
  const { t } = useTranslation('methods');
  const { programmeId = '' } = useParams();
  const methods = useMethods(programmeId);
  const mayAdd = useMayAddMethods(programmeId);
  const add = (
    <Button
      component={Link}
      to={`/intervision-methods/${programmeId}/new`}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      {t('list.add')}
    </Button>
  );
  const rowsOf = (items: IntervisionMethod[]) => (
    <ul className={lined.list}>
      {items.map((method) => (
        <MethodRow key={method.key} method={method} programmeId={programmeId} mayCopy={mayAdd} />
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader
        above={<MethodsTrail programmeId={programmeId} />}
        title={t('title')}
        below={t('below')}
        actions={mayAdd ? add : undefined}
      />
      <QueryView query={methods} skeleton={[160, 480]}>
        {(items) => {
          const own = items.filter(({ id }) => id !== null).sort(inUseFirst);
          return (
            <Stack gap="md">
              <SectionCard title={t('list.own')} aside={<Text c="dimmed">{own.length}</Text>}>
                {own.length === 0 ? (
                  <EmptyState
                    icon={IconListNumbers}
                    title={t('list.none.title')}
                    detail={t(mayAdd ? 'list.none.detail' : 'list.none.detailToRead')}
                  />
                ) : (
                  rowsOf(own)
                )}
              </SectionCard>
              <SectionCard title={t('list.known')}>
                {rowsOf(items.filter(({ id }) => id === null))}
              </SectionCard>
            </Stack>
          );
        }}
      </QueryView>
    </>
  );
}

const inUseFirst = (one: IntervisionMethod, other: IntervisionMethod): number =>
  Number(one.isRetired) - Number(other.isRetired);
