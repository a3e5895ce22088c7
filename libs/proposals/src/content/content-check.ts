import { type Fault, Transaction } from '@app/platform';
import { type ChainStep, faultUnless, type Recommendation, uniqueFaults } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import type { ProposalContent } from './proposal-content.js';

/** What a programme lets its proposals refer to. */
interface ProgrammeWords {
  readonly chainSteps: readonly ChainStep[];
  readonly recommendations: readonly Recommendation[];
  readonly organisationIds: readonly string[];
}

const words = `
  SELECT p.chain_steps AS "chainSteps", p.recommendations,
    ARRAY(SELECT k.organisation_id FROM programme_partner k WHERE k.programme_id = p.id) AS "organisationIds"
  FROM programme p WHERE p.id = $1`;

/** Looks up what the text of a proposal refers to. */
@Injectable()
export class ContentCheck {
  constructor(private readonly transaction: Transaction) {}

  /** Every reference in the text that its programme does not know, and every organisation named twice. */
  async faults(programmeId: string, content: ProposalContent): Promise<Fault[]> {
    const [programme] = await this.transaction.manager.query<ProgrammeWords[]>(words, [programmeId]);
    if (!programme) throw new Error(`Programme ${programmeId} does not exist.`);
    const { chainStep, recommendation, affectedOrganisations } = content;
    const ids = affectedOrganisations.map(({ organisationId }) => organisationId);
    return [
      ...faultUnless(
        chainStep === null || hasKey(programme.chainSteps, chainStep),
        '/chainStep',
        'chain_step_unknown',
        {
          nl: 'Deze ketenstap kent het programma niet.',
          en: 'The programme does not know this step of the chain.',
        },
      ),
      ...faultUnless(
        recommendation === null || hasKey(programme.recommendations, recommendation),
        '/recommendation',
        'recommendation_unknown',
        {
          nl: 'Deze aanbeveling kent het programma niet.',
          en: 'The programme does not know this recommendation.',
        },
      ),
      ...uniqueFaults(ids, (index) => `/affectedOrganisations/${index}/organisationId`),
      ...ids.flatMap((id, index) =>
        faultUnless(
          programme.organisationIds.includes(id),
          `/affectedOrganisations/${index}/organisationId`,
          'organisation_no_partner',
          {
            nl: 'Deze organisatie hoort niet bij het programma.',
            en: 'This organisation does not belong to the programme.',
          },
        ),
      ),
    ];
  }
}

function hasKey(things: readonly { readonly key: string }[], key: string): boolean {
  return things.some((thing) => thing.key === key);
}
