import type { Actor } from '@app/identity';
import { Clock, foldedText, invalid, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ContentCheck } from './content-check.js';
import type { ProposalContent } from './proposal-content.js';
import { ProposalRevision } from './proposal-revision.entity.js';
import type { Proposal } from './proposal.entity.js';

const index = `
  UPDATE proposal SET
    search = setweight(to_tsvector('dutch', ${foldedText('$2::text')}), 'A')
      || setweight(to_tsvector('dutch', ${foldedText('$3::text')}), 'B')
      || setweight(to_tsvector('dutch', ${foldedText('$4::text')}), 'C')
  WHERE id = $1`;

/**
 * The words that occur, for searches that are misspelt; shorter ones are too short for a typing error. In the order of the alphabet, so that writers at the same time never wait for each other in
 * a circle.
 */
const words = `
  INSERT INTO proposal_word (word)
  SELECT said.word FROM unnest(tsvector_to_array(to_tsvector('simple', ${foldedText('$1::text')}))) AS said (word)
  WHERE length(said.word) >= 4 AND NOT EXISTS (SELECT FROM proposal_word known WHERE known.word = said.word)
  ORDER BY said.word ON CONFLICT DO NOTHING`;

const affected = `
  INSERT INTO proposal_affected (proposal_id, organisation_id, part, position)
  SELECT $1, (entry ->> 'organisationId')::uuid, entry ->> 'part', place
  FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS listed (entry, place)`;

/** Writes revisions: the text as it was saved, for ever; the affected organisations and the search follow it. */
@Injectable()
export class RevisionWriter {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly check: ContentCheck,
  ) {}

  /**
   * Writes the text as the next revision of a proposal that is held, in the open transaction.
   * @throws DomainError `request.invalid` with every reference that its programme does not know
   */
  async write(proposal: Proposal, actor: Actor, content: ProposalContent): Promise<void> {
    const { manager } = this.transaction.unit;
    const faults = await this.check.faults(proposal.programmeId, content);
    if (faults.length > 0) throw invalid(faults);
    proposal.revision += 1;
    proposal.title = content.title;
    await manager.insert(ProposalRevision, {
      ...content,
      affectedOrganisations: content.affectedOrganisations.map(({ organisationId, part }) => ({
        organisationId,
        part,
      })),
      proposalId: proposal.id,
      number: proposal.revision,
      authorId: actor.personId,
      at: this.clock.now(),
    });
    await manager.query(`DELETE FROM proposal_affected WHERE proposal_id = $1`, [proposal.id]);
    await manager.query(affected, [proposal.id, JSON.stringify(content.affectedOrganisations)]);
    const { title, problem, change, expectedEffect, legalFrame } = content;
    const [body, rest] = [`${problem} ${change}`, `${expectedEffect} ${legalFrame}`];
    await manager.query(index, [proposal.id, title, body, rest]);
    await manager.query(words, [`${title} ${body} ${rest}`]);
  }
}
