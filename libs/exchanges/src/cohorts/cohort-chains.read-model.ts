import type { Actor, PersonRef } from '@app/identity';
import { Transaction } from '@app/platform';
import type { OrganisationRef } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { type ExchangeSummary, summarySources, summaryValue } from '../reading/exchange-summary.js';
import type { ExchangeState } from '../transitions/exchange.workflow.js';
import { CohortAccess } from './cohort-access.js';
import { type ExchangeChains, type ExchangeEdge, findChains } from './exchange-chains.js';

/** An organisation with how many candidates it sends and receives. */
export interface ChainOrganisation extends OrganisationRef {
  readonly sends: number;
  readonly receives: number;
}

/** An exchange between two organisations. */
export interface ChainEdge extends ExchangeEdge {
  readonly candidate: PersonRef;
  readonly state: ExchangeState;
}

/** Who sits where, as cycles and chains between organisations. Source: the domain, "Exchange". */
export interface CohortChains extends ExchangeChains {
  readonly cohortId: string;
  /** By short name. */
  readonly organisations: readonly ChainOrganisation[];
  readonly edges: readonly ChainEdge[];
}

type ChainRow = Pick<ExchangeSummary, 'id' | 'candidate' | 'homeOrganisation' | 'hostOrganisation' | 'state'>;

const exchangesOf = `
  SELECT ${summaryValue} AS summary FROM ${summarySources}
  WHERE e.cohort_id = $1 AND e.state <> 'cancelled' ORDER BY e.id`;

/** Shows how the exchanges of a cohort hang together. */
@Injectable()
export class CohortChainsReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: CohortAccess,
  ) {}

  /** The exchanges that are not cancelled, for everybody in the programme. @throws DomainError `not_found` */
  async read(actor: Actor, cohortId: string): Promise<CohortChains> {
    await this.access.forMembers(actor, cohortId);
    const rows = await this.transaction.manager.query<{ summary: ChainRow }[]>(exchangesOf, [cohortId]);
    const exchanges = rows.map(({ summary }) => summary);
    const edges = exchanges.map(({ id, candidate, state, homeOrganisation, hostOrganisation }) => ({
      exchangeId: id,
      from: homeOrganisation.id,
      to: hostOrganisation.id,
      candidate,
      state,
    }));
    return { cohortId, organisations: organisationsOf(exchanges), edges, ...findChains(edges) };
  }
}

function organisationsOf(exchanges: readonly ChainRow[]): ChainOrganisation[] {
  const all = exchanges.flatMap(({ homeOrganisation, hostOrganisation }) => [
    homeOrganisation,
    hostOrganisation,
  ]);
  const distinct = new Map(all.map((organisation) => [organisation.id, organisation]));
  return [...distinct.values()]
    .map((organisation) => ({
      ...organisation,
      sends: exchanges.filter(({ homeOrganisation }) => homeOrganisation.id === organisation.id).length,
      receives: exchanges.filter(({ hostOrganisation }) => hostOrganisation.id === organisation.id).length,
    }))
    .sort((left, right) => left.shortName.localeCompare(right.shortName, 'nl'));
}
