import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { Person, ProgrammeSummary } from '../../../../lib/api/schema-types.js';
import { useUpdatePerson } from '../../api/people/update-person.js';
import { InviteButton } from '../invitations/invite-button.js';
import { ResetSecondStep } from './reset-second-step.js';

interface PersonAccessProps {
  person: Person;
  programmes: ProgrammeSummary[];
}

/** Whether somebody can sign in: when they last did, an invitation, a lost phone, and taking their access away or giving it back. */
export function PersonAccess({ person, programmes }: PersonAccessProps) {
  const { t } = useTranslation('administration');
  const [asked, setAsked] = useState(false);
  const update = useUpdatePerson();
  const disabled = person.disabledAt !== null;
  const set = (disable: boolean): void =>
    update.mutate(
      { id: person.id, version: person.version, changes: { disabled: disable } },
      {
        onSuccess: ({ name }) => {
          announce(disable ? t('access.disabled', { name }) : t('access.enabled', { name }));
          setAsked(false);
        },
      },
    );
  return (
    <>
      <Text mb="sm">
        <AccessWords person={person} />
      </Text>
      <Group gap="sm">
        {disabled ? (
          <Button variant="default" loading={update.isPending} onClick={() => set(false)}>
            {t('access.enable')}
          </Button>
        ) : (
          <>
            <InviteButton person={person} programmes={programmes} />
            <ResetSecondStep person={person} />
            <Button variant="subtle" color="brick" onClick={() => setAsked(true)}>
              {t('access.disable')}
            </Button>
          </>
        )}
      </Group>
      {asked ? null : <FailureNotice error={update.error} />}
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('access.disableTitle', { name: person.name })}
        confirmLabel={t('access.disable')}
        tone="danger"
        pending={update.isPending}
        error={update.error}
        onConfirm={() => set(true)}
      >
        <Text>{t('access.disableDetail')}</Text>
      </ConfirmDialog>
    </>
  );
}

function AccessWords({ person }: { person: Person }) {
  const { t } = useTranslation('administration');
  if (person.disabledAt !== null) {
    return (
      <>
        {t('access.disabledSince')} <InstantDay instant={person.disabledAt} />.
      </>
    );
  }
  if (person.lastSignedInAt === null) return t('access.never');
  return (
    <>
      {t('access.last')} <InstantDay instant={person.lastSignedInAt} />.
    </>
  );
}
