import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { ProgrammeImport } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';

/** A programme file and what to do with it. */
export interface ImportRequest {
  /** The parsed contents; the server judges them. */
  file: Record<string, unknown>;
  /** Finds every fault and counts everything, and keeps nothing. */
  dryRun: boolean;
  /** Moves all dates by whole weeks so that the story stands at this day; left out, nothing is moved. */
  asOf?: string;
}

const importProgramme = ({ file, dryRun, asOf }: ImportRequest, key: string): Promise<ProgrammeImport> =>
  bodyOf(
    api.POST('/programme-imports', {
      body: file,
      params: { header: idempotencyKey(key), query: { dryRun, ...(asOf === undefined ? {} : { asOf }) } },
    }),
  );

/** Brings a programme file in, or tries it: all of it, or nothing. */
export function useImportProgramme() {
  const queryClient = useQueryClient();
  return useCommand(importProgramme, {
    // A programme touches every list there is.
    onSuccess: (_result, { dryRun }) => (dryRun ? undefined : queryClient.invalidateQueries()),
  });
}
