import { Button, Table, Text } from '@mantine/core';
import { IconPlus, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Period } from '../../../../components/dates/calendar-time.js';
import { Dialog } from '../../../../components/forms/dialog.js';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { EmptyState } from '../../../../components/states/empty-state.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import { TableRegion } from '../../../../components/layout/table-region.js';
import { announce } from '../../../../lib/announce.js';
import type { Deputy } from '../../../../lib/api/schema-types.js';
import { useDeputies } from '../../api/people/list-deputies.js';
import { useRevokeDeputy } from '../../api/people/revoke-deputy.js';
import { DeputyForm } from './deputy-form.js';

/** Who decides in the place of a sponsor, and when. */
export function DeputyList({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('administration');
  const deputies = useDeputies(programmeId);
  const [naming, setNaming] = useState(false);
  const [revoking, setRevoking] = useState<Deputy | null>(null);
  return (
    <>
      <QueryView query={deputies} skeleton={[200]}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={IconUserShare} title={t('deputies.none')} detail={t('deputies.noneDetail')} />
          ) : (
            <DeputyTable deputies={items} onRevoke={setRevoking} />
          )
        }
      </QueryView>
      <Button
        variant="default"
        mt="md"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => setNaming(true)}
      >
        {t('deputies.add')}
      </Button>
      <Dialog opened={naming} onClose={() => setNaming(false)} title={t('deputies.add')}>
        <DeputyForm programmeId={programmeId} onClose={() => setNaming(false)} />
      </Dialog>
      {revoking === null ? null : <RevokeDialog deputy={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

interface DeputyTableProps {
  deputies: Deputy[];
  onRevoke: (deputy: Deputy) => void;
}

function DeputyTable({ deputies, onRevoke }: DeputyTableProps) {
  const { t } = useTranslation('administration');
  return (
    <TableRegion label={t('deputies.title')} minimumWidth={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('deputies.deputy')}</Table.Th>
          <Table.Th scope="col">{t('deputies.sponsor')}</Table.Th>
          <Table.Th scope="col">{t('deputies.period')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {deputies.map((deputy) => (
          <Table.Tr key={deputy.id}>
            <Table.Th scope="row" fw={600}>
              {deputy.deputy.name}
            </Table.Th>
            <Table.Td>{deputy.sponsor.name}</Table.Td>
            <Table.Td>
              <Period startsOn={deputy.startsOn} endsOn={deputy.endsOn} />{' '}
              {deputy.current ? <StateBadge tone="active">{t('deputies.now')}</StateBadge> : null}
            </Table.Td>
            <Table.Td ta="right">
              <Button variant="subtle" color="brick" size="sm" onClick={() => onRevoke(deputy)}>
                {t('deputies.revoke')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}

function RevokeDialog({ deputy, onClose }: { deputy: Deputy; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const revoke = useRevokeDeputy();
  const words = { deputy: deputy.deputy.name, sponsor: deputy.sponsor.name };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('deputies.revokeTitle', words)}
      confirmLabel={t('deputies.revoke')}
      tone="danger"
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() =>
        revoke.mutate(deputy.id, {
          onSuccess: () => {
            announce(t('deputies.revoked', words));
            onClose();
          },
        })
      }
    >
      <Text>{t('deputies.revokeDetail', words)}</Text>
    </ConfirmDialog>
  );
}
