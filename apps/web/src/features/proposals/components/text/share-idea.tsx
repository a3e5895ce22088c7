import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { announce } from '../../../../lib/announce.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useUpdateProposal } from '../../api/writing/update-proposal.js';

/** Who reads an idea, and for its authors the way to share it with the cohort. */
export function ShareIdea({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const [opened, { open, close }] = useDisclosure(false);
  const update = useUpdateProposal();
  if (proposal.state !== 'idea' || !proposal.permissions.includes('write')) return null;
  if (proposal.isShared) return <Text size="sm">{t('share.isShared')}</Text>;
  const share = (): void =>
    update.mutate(
      { proposal, changes: { isShared: true } },
      {
        onSuccess: () => {
          announce(t('share.done'));
          close();
        },
      },
    );
  return (
    <>
      <Text size="sm">{t('share.isPrivate')}</Text>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconUsersGroup size={16} aria-hidden />}
        onClick={open}
      >
        {t('share.open')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('share.title')}
        confirmLabel={t('share.confirm')}
        pending={update.isPending}
        error={update.error}
        onConfirm={share}
      >
        <Text>{t('share.detail')}</Text>
      </ConfirmDialog>
    </>
  );
}
