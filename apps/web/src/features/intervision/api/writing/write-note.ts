import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { IntervisionNote } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { confidential } from '../confidential.js';
import { refreshRoom } from '../reading/refresh-intervision.js';

type NewNote = components['schemas']['CreateIntervisionNote'] & { caseId: string };
type ChangedNote = components['schemas']['UpdateIntervisionNote'] & {
  note: Pick<IntervisionNote, 'id' | 'caseId' | 'version'>;
};

const writeNote = ({ caseId, ...body }: NewNote, key: string) =>
  bodyOf(
    api.POST('/intervision-cases/{id}/notes', {
      params: { path: { id: caseId }, header: idempotencyKey(key) },
      body,
    }),
  );

const changeNote = ({ note: { id: noteId, caseId, version }, ...body }: ChangedNote) =>
  bodyOf(
    api.PATCH('/intervision-cases/{id}/notes/{noteId}', {
      params: { path: { id: caseId, noteId }, header: ifMatch(version) },
      body,
    }),
  );

/** Writes a note for the room. */
export function useWriteNote() {
  const queryClient = useQueryClient();
  return useCommand(writeNote, { ...confidential, onSuccess: () => refreshRoom(queryClient, 'notes') });
}

/** Changes one's own note. */
export function useChangeNote() {
  const queryClient = useQueryClient();
  return useCommand(changeNote, { ...confidential, onSuccess: () => refreshRoom(queryClient, 'notes') });
}
