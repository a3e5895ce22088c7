import { useQueryClient } from '@tanstack/react-query';
import { uploadFile } from '../../../../lib/api/upload-file.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { refreshProposals } from '../reading/refresh-proposals.js';

interface AttachedFile {
  proposalId: string;
  file: File;
}

/** Attaches a file to a proposal; tells how much of it has been sent, from 0 to 1. */
export function useAttachFile(onProgress: (share: number) => void) {
  const queryClient = useQueryClient();
  const attachFile = ({ proposalId, file }: AttachedFile, idempotencyKey: string): Promise<void> =>
    uploadFile({ path: `/proposals/${proposalId}/attachments`, file, idempotencyKey, onProgress });
  return useCommand(attachFile, { onSuccess: () => refreshProposals(queryClient) });
}
