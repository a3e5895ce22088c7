import type { IsoDate } from '@app/calendar';
import type { Actor } from '@app/identity';
import {
  Clock,
  expectVersion,
  forbidden,
  invalid,
  newId,
  notFound,
  refuseClientData,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { sponsorshipOf } from '../access/proposal-parts.js';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProgrammePeople } from '../content/programme-people.js';
import { type HeldProposal, ProposalRepository } from '../content/proposal.repository.js';
import { Followers } from '../conversation/followers.js';
import { ProposalHistory } from '../history/proposal-history.js';
import type { ProposalState } from '../transitions/proposal.workflow.js';
import { adoptionChanged, adoptionRecorded, notAdoptable, noActingOrganisation } from './adoption.errors.js';
import { type AdoptionAnchor, ProposalAdoption } from './proposal-adoption.entity.js';

/** How an acting organisation makes the change normal work; all of it, so that a record is always complete. */
export interface AdoptionRecord {
  readonly organisationId: string;
  readonly ownerId: string;
  readonly anchor: AdoptionAnchor;
  /** Which work process, protocol, agreement or training. */
  readonly anchoredIn: string;
  /** The first day on which it is normal work. */
  readonly effectiveOn: IsoDate;
  readonly declareHarmless?: boolean | undefined;
}

/** Records and confirms adoptions, one for each acting organisation and launch. Source: the domain, "Adoption". */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly people: ProgrammePeople,
    private readonly followers: Followers,
    private readonly history: ProposalHistory,
  ) {}

  /**
   * Records the adoption by an acting organisation. @returns its id
   * @param actor an author, the programme office, or the sponsor of the organisation
   * @throws DomainError `not_found`, `access.forbidden`, `proposal.not_adoptable`, `proposal.adoption_recorded`,
   *   `request.invalid` with every fault
   */
  record(actor: Actor, id: string, record: AdoptionRecord): Promise<string> {
    refuseClientData({ '/anchoredIn': record.anchoredIn }, record.declareHarmless);
    return this.transaction.run(async (manager) => {
      const held = await this.hold(actor, id, record.organisationId);
      const { proposal } = held;
      const { organisationId } = record;
      const place = { proposalId: id, launch: proposal.launch, organisationId };
      if (await manager.existsBy(ProposalAdoption, place)) throw adoptionRecorded();
      await this.refuse(held, record);
      const adoptionId = newId();
      await manager.insert(ProposalAdoption, {
        ...columnsOf(record),
        ...place,
        id: adoptionId,
        version: 1,
        confirmedBy: null,
        confirmedForId: null,
        confirmedAt: null,
        createdAt: this.clock.now(),
      });
      await this.finish(held, actor, record);
      return adoptionId;
    });
  }

  /**
   * Changes a record; a confirmation of what stood before is void.
   * @param expected the version of the record that the caller read
   * @throws DomainError as `record`, and `precondition.stale`
   */
  change(
    actor: Actor,
    id: string,
    adoptionId: string,
    change: Partial<Omit<AdoptionRecord, 'organisationId'>>,
    expected: number | undefined,
  ): Promise<void> {
    refuseClientData({ '/anchoredIn': change.anchoredIn }, change.declareHarmless);
    return this.transaction.run(async (manager) => {
      const adoption = await this.find(id, adoptionId);
      const held = await this.hold(actor, id, adoption.organisationId);
      expectVersion(adoption, expected);
      if (adoption.launch !== held.proposal.launch) throw notAdoptable();
      const record = { ...adoption, ...change };
      await this.refuse(held, record);
      Object.assign(adoption, columnsOf(record), {
        ...{ confirmedBy: null, confirmedForId: null, confirmedAt: null },
        version: adoption.version + 1,
      });
      await manager.save(adoption);
      await this.finish(held, actor, record);
    });
  }

  /**
   * Confirms for the organisation that it is so; confirmed again, nothing changes.
   * @param actor the sponsor of the organisation, or the deputy of the moment
   * @param expected the version of the record that was read; another one is refused
   * @throws DomainError `not_found`, `access.forbidden`, `proposal.not_adoptable`, `proposal.adoption_changed`
   */
  confirm(actor: Actor, id: string, adoptionId: string, expected: number): Promise<void> {
    return this.transaction.run(async (manager) => {
      const held = await this.proposals.lock(id);
      const { proposal, standing } = held;
      proposalPolicy.demand(actor, 'read', standing);
      const adoption = await this.find(id, adoptionId);
      const sponsorship = sponsorshipOf(actor, standing.programmeId, adoption.organisationId);
      if (!sponsorship) throw forbidden();
      if (!adoptionIsOpen(proposal.state) || adoption.launch !== proposal.launch) throw notAdoptable();
      if (adoption.confirmedAt !== null) return;
      if (adoption.version !== expected) throw adoptionChanged();
      const { organisationId, deputyForId } = sponsorship;
      Object.assign(adoption, {
        confirmedBy: actor.personId,
        confirmedForId: deputyForId,
        confirmedAt: this.clock.now(),
        version: adoption.version + 1,
      });
      await manager.save(adoption);
      await this.proposals.save(proposal);
      await this.history.write(held, {
        action: 'confirm_adoption',
        actor,
        deputyForId,
        detail: { organisationId },
      });
    });
  }

  private async hold(actor: Actor, id: string, organisationId: string): Promise<HeldProposal> {
    const held = await this.proposals.lock(id);
    const { proposal, standing } = held;
    proposalPolicy.demand(actor, 'record_adoption', standing);
    const isForAll = proposalPolicy.allows(actor, 'plan_pilot', standing);
    if (!isForAll && !sponsorshipOf(actor, standing.programmeId, organisationId)) throw forbidden();
    if (!adoptionIsOpen(proposal.state)) throw notAdoptable();
    return held;
  }

  private async find(proposalId: string, adoptionId: string): Promise<ProposalAdoption> {
    const found = await this.transaction.unit.manager.findOneBy(ProposalAdoption, {
      id: adoptionId,
      proposalId,
    });
    if (!found) throw notFound();
    return found;
  }

  private async refuse({ standing }: HeldProposal, record: AdoptionRecord): Promise<void> {
    const acts = standing.affected.some(
      ({ organisationId, part }) => part === 'acts' && organisationId === record.organisationId,
    );
    const faults = [
      ...(acts ? [] : [noActingOrganisation]),
      ...(await this.people.memberFaults(standing.programmeId, '/ownerId', record.ownerId)),
    ];
    if (faults.length > 0) throw invalid(faults);
  }

  private async finish(held: HeldProposal, actor: Actor, record: AdoptionRecord): Promise<void> {
    const { organisationId, ownerId } = record;
    await this.followers.involve(held.proposal.id, [ownerId], 'owner');
    await this.proposals.save(held.proposal);
    await this.history.write(held, { action: 'record_adoption', actor, detail: { organisationId, ownerId } });
  }
}

/** Where adoptions are recorded and confirmed: before the proposal is adopted. */
export function adoptionIsOpen(state: ProposalState): boolean {
  return state === 'approved' || state === 'in_pilot';
}

function columnsOf({ ownerId, anchor, anchoredIn, effectiveOn }: AdoptionRecord): Partial<ProposalAdoption> {
  return { ownerId, anchor, anchoredIn, effectiveOn };
}
