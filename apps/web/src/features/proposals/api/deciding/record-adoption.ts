import { api, bodyOf, idempotencyKey, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Adoption, Proposal } from '../../../../lib/api/schema-types.js';
import { useProposalCommand } from './use-proposal-command.js';

/** How an organisation makes the change normal work. */
export type AdoptionRecord = components['schemas']['CreateAdoption'];

interface RecordedAdoption {
  proposalId: string;
  /** The record that is changed; undefined for a new one. */
  adoption: Pick<Adoption, 'id' | 'version'> | undefined;
  record: AdoptionRecord;
}

function recordAdoption({ proposalId, adoption, record }: RecordedAdoption, key: string): Promise<Proposal> {
  if (adoption === undefined) {
    return bodyOf(
      api.POST('/proposals/{id}/adoptions', {
        params: { path: { id: proposalId }, header: idempotencyKey(key) },
        body: record,
      }),
    );
  }
  const { organisationId: _itStays, ...body } = record;
  return bodyOf(
    api.PATCH('/proposals/{id}/adoptions/{adoptionId}', {
      params: { path: { id: proposalId, adoptionId: adoption.id }, header: ifMatch(adoption.version) },
      body,
    }),
  );
}

/** Records how an organisation adopts the change, or changes that record. */
export const useRecordAdoption = () => useProposalCommand(recordAdoption);
