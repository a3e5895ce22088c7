import { Button, Menu } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { Person, ProgrammeSummary } from '../../../../lib/api/schema-types.js';
import { useCreateInvitation } from '../../api/people/create-invitation.js';

interface InviteButtonProps {
  person: Person;
  programmes: ProgrammeSummary[];
}

/** Invites a person by mail; asks for which programme when there are several. */
export function InviteButton({ person, programmes }: InviteButtonProps) {
  const { t } = useTranslation('administration');
  const create = useCreateInvitation();
  const invite = (programmeId: string): void =>
    create.mutate(
      { personId: person.id, programmeId },
      { onSuccess: () => announce(t('invitations.sent', { name: person.name })) },
    );
  const [only, ...others] = programmes;
  if (only === undefined) return null;
  const button = (onClick?: () => void) => (
    <Button leftSection={<IconMail size={18} aria-hidden />} loading={create.isPending} onClick={onClick}>
      {t('invitations.invite')}
    </Button>
  );
  return (
    <>
      {others.length === 0 ? (
        button(() => invite(only.id))
      ) : (
        <Menu>
          <Menu.Target>{button()}</Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('invitations.forProgramme')}</Menu.Label>
            {programmes.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => invite(id)}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <FailureNotice error={create.error} />
    </>
  );
}
