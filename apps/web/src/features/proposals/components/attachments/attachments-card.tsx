import { ActionIcon, Anchor, Text } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Proposal, ProposalAttachment } from '../../../../lib/api/schema-types.js';
import { AttachmentUpload } from './attachment-upload.js';
import classes from './attachments-card.module.css';
import { useFileSize } from './file-size.js';
import { RemoveAttachmentDialog } from './remove-attachment-dialog.js';

/** The files of a proposal, to download, add and remove. */
export function AttachmentsCard({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('conversation');
  const [removed, setRemoved] = useState<ProposalAttachment | null>(null);
  const { attachments } = proposal;
  return (
    <SectionCard title={t('attachments.title')}>
      {attachments.length === 0 ? <Text c="dimmed">{t('attachments.none')}</Text> : null}
      <ul>
        {attachments.map((attachment) => (
          <AttachmentLine
            key={attachment.id}
            proposalId={proposal.id}
            attachment={attachment}
            onRemove={() => setRemoved(attachment)}
          />
        ))}
      </ul>
      {proposal.permissions.includes('attach') ? <AttachmentUpload proposalId={proposal.id} /> : null}
      <RemoveAttachmentDialog
        proposalId={proposal.id}
        attachment={removed}
        onClose={() => setRemoved(null)}
      />
    </SectionCard>
  );
}

interface AttachmentLineProps {
  proposalId: string;
  attachment: ProposalAttachment;
  onRemove: () => void;
}

function AttachmentLine({ proposalId, attachment, onRemove }: AttachmentLineProps) {
  const { t } = useTranslation('conversation');
  const sizeOf = useFileSize();
  const { id, name, size, addedBy, permissions } = attachment;
  return (
    <li className={classes.line}>
      <IconPaperclip size={18} aria-hidden />
      <span className={classes.words}>
        <Anchor href={`/api/v1/proposals/${proposalId}/attachments/${id}`} download={name}>
          {name}
        </Anchor>
        <span className={classes.quiet}>
          {sizeOf(size)} · {addedBy.name}
        </span>
      </span>
      {permissions.includes('remove') ? (
        <ActionIcon
          variant="subtle"
          color="brick"
          size="lg"
          aria-label={t('attachments.remove', { name })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  );
}
