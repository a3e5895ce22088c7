import { Button, Table, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../components/badges/state-badge.js';
import { Period } from '../../../components/dates/calendar-time.js';
import { TableRegion } from '../../../components/layout/table-region.js';
import type { Deputy } from '../../../lib/api/schema-types.js';
import { RevokeDeputyDialog } from './revoke-deputy-dialog.js';

interface DeputyTableProps {
  deputies: Deputy[];
  /** Whether the reader may end what stands here; without it there is nothing to press. */
  revocable: boolean;
  /** `own` leaves out whose deputy it is, for a sponsor who reads about their own. */
  of?: 'programme' | 'own';
}

/** Who stands in for whom, and when; each to be ended from here. */
export function DeputyTable({ deputies, revocable, of = 'programme' }: DeputyTableProps) {
  const { t } = useTranslation(['deputies', 'app']);
  const [revoking, setRevoking] = useState<Deputy | null>(null);
  return (
    <>
      <TableRegion label={t('title')} minimumWidth={of === 'own' ? 440 : 560} stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('deputy')}</Table.Th>
            {of === 'own' ? null : <Table.Th scope="col">{t('sponsor')}</Table.Th>}
            <Table.Th scope="col">{t('period')}</Table.Th>
            {revocable ? (
              <Table.Th>
                <VisuallyHidden>{t('app:table.acts')}</VisuallyHidden>
              </Table.Th>
            ) : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deputies.map((deputy) => (
            <DeputyRow
              key={deputy.id}
              deputy={deputy}
              of={of}
              onRevoke={revocable ? () => setRevoking(deputy) : undefined}
            />
          ))}
        </Table.Tbody>
      </TableRegion>
      {revoking === null ? null : <RevokeDeputyDialog deputy={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

interface DeputyRowProps {
  deputy: Deputy;
  of: 'programme' | 'own';
  onRevoke: (() => void) | undefined;
}

function DeputyRow({ deputy, of, onRevoke }: DeputyRowProps) {
  const { t } = useTranslation('deputies');
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        {deputy.deputy.name}
      </Table.Th>
      {of === 'own' ? null : <Table.Td data-label={t('sponsor')}>{deputy.sponsor.name}</Table.Td>}
      <Table.Td>
        <Period startsOn={deputy.startsOn} endsOn={deputy.endsOn} />{' '}
        {deputy.current ? <StateBadge tone="active">{t('now')}</StateBadge> : null}
      </Table.Td>
      {onRevoke === undefined ? null : (
        <Table.Td ta="right">
          <Button
            variant="subtle"
            color="brick"
            size="sm"
            aria-label={t('revokeLabel', { deputy: deputy.deputy.name, sponsor: deputy.sponsor.name })}
            onClick={onRevoke}
          >
            {t('revoke')}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
