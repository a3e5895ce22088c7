import { Button, Table, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { EmptyState } from '../../../../components/states/empty-state.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { StateBadge, type StateTone } from '../../../../components/badges/state-badge.js';
import { TableRegion } from '../../../../components/layout/table-region.js';
import { announce } from '../../../../lib/announce.js';
import type { Invitation } from '../../../../lib/api/schema-types.js';
import { useInvitations } from '../../api/people/list-invitations.js';
import { useWithdrawInvitation } from '../../api/people/withdraw-invitation.js';

const tones: Record<Invitation['state'], StateTone> = {
  pending: 'due',
  accepted: 'done',
  withdrawn: 'resting',
};

/** Who was invited for a programme and who came; one that is pending can be withdrawn. */
export function InvitationList({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('administration');
  const invitations = useInvitations(programmeId);
  const [withdrawing, setWithdrawing] = useState<Invitation | null>(null);
  return (
    <QueryView query={invitations} skeleton={[240]}>
      {(items) =>
        items.length === 0 ? (
          <EmptyState icon={IconMail} title={t('invitations.none')} detail={t('invitations.noneDetail')} />
        ) : (
          <>
            <TableRegion label={t('invitations.title')} minimumWidth={640} stacked>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('people.name')}</Table.Th>
                  <Table.Th scope="col">{t('invitations.sentColumn')}</Table.Th>
                  <Table.Th scope="col">{t('invitations.state')}</Table.Th>
                  <Table.Td />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((invitation) => (
                  <InvitationRow key={invitation.id} invitation={invitation} onWithdraw={setWithdrawing} />
                ))}
              </Table.Tbody>
            </TableRegion>
            {withdrawing === null ? null : (
              <WithdrawDialog invitation={withdrawing} onClose={() => setWithdrawing(null)} />
            )}
          </>
        )
      }
    </QueryView>
  );
}

interface InvitationRowProps {
  invitation: Invitation;
  onWithdraw: (invitation: Invitation) => void;
}

function InvitationRow({ invitation, onWithdraw }: InvitationRowProps) {
  const { t } = useTranslation(['administration', 'domain']);
  const { person, invitedBy, sentAt, state } = invitation;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Text fw={600}>{person.name}</Text>
        <Text size="sm" c="dimmed">
          {person.email}
        </Text>
      </Table.Th>
      <Table.Td data-label={t('invitations.sentColumn')}>
        <InstantDay instant={sentAt} />
        <Text size="sm" c="dimmed">
          {t('invitations.by', { name: invitedBy.name })}
        </Text>
      </Table.Td>
      <Table.Td>
        <StateBadge tone={tones[state]}>{t(`domain:invitationState.${state}`)}</StateBadge>
      </Table.Td>
      <Table.Td ta="right">
        {state === 'pending' ? (
          <Button variant="subtle" color="brick" size="sm" onClick={() => onWithdraw(invitation)}>
            {t('invitations.withdraw')}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

function WithdrawDialog({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const withdraw = useWithdrawInvitation();
  const { name } = invitation.person;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('invitations.withdrawTitle', { name })}
      confirmLabel={t('invitations.withdraw')}
      tone="danger"
      pending={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() =>
        withdraw.mutate(invitation.id, {
          onSuccess: () => {
            announce(t('invitations.withdrawn', { name }));
            onClose();
          },
        })
      }
    >
      <Text>{t('invitations.withdrawDetail')}</Text>
    </ConfirmDialog>
  );
}
