import { Button, FileButton, Progress, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import { useAttachFile } from '../../api/conversation/attach-file.js';
import classes from './attachments-card.module.css';

/** In bytes; the server decides, and this saves sending what it will refuse. */
const largest = 10_000_000;
const accepted = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.md';

/** Adds a file to a proposal and shows how far it is. */
export function AttachmentUpload({ proposalId }: { proposalId: string }) {
  const { t } = useTranslation('conversation');
  const [share, setShare] = useState(0);
  const [tooLarge, setTooLarge] = useState(false);
  const attach = useAttachFile(setShare);
  const send = (file: File | null): void => {
    if (file === null) return;
    setTooLarge(file.size > largest);
    if (file.size > largest) return;
    setShare(0);
    attach.mutate(
      { proposalId, file },
      { onSuccess: () => announce(t('attachments.done', { name: file.name })) },
    );
  };
  return (
    <div className={classes.upload}>
      <FileButton onChange={send} accept={accepted}>
        {(button) => (
          <Button
            {...button}
            mt="xs"
            size="sm"
            variant="default"
            loading={attach.isPending}
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            {t('attachments.add')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" mt={4}>
        {t('attachments.limits')}
      </Text>
      {attach.isPending ? (
        <Progress
          mt="xs"
          value={share * 100}
          aria-label={t('attachments.sending', { name: attach.variables.file.name })}
        />
      ) : null}
      {tooLarge ? (
        <Text role="alert" c="var(--mantine-color-error)" mt="xs">
          {t('attachments.tooLarge')}
        </Text>
      ) : null}
      <FailureNotice error={attach.error} />
    </div>
  );
}
