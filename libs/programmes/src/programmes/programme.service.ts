import { type Actor, Actors, MembershipService } from '@app/identity';
import { expectVersion, type Fault, forbidden, invalid, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { faultUnless } from '../faults/fault-unless.js';
import type { ProgrammeContents } from './programme-contents.js';
import { defaultChainSteps, defaultMilestoneTemplate, defaultSettings } from './programme-defaults.js';
import { programmeFaults } from './programme-faults.js';
import { maySetUpProgrammes, programmePolicy } from './programme.policy.js';
import { ProgrammeReadModel, type ProgrammeView } from './programme.read-model.js';
import { ProgrammeRepository } from './programme.repository.js';

/** What a programme is set up with; what is left out gets the default of the domain. */
export type NewProgramme = Omit<ProgrammeContents, DefaultedContents> &
  Partial<Pick<ProgrammeContents, DefaultedContents>>;

type DefaultedContents =
  'timeZone' | 'partners' | 'recommendations' | 'chainSteps' | 'settings' | 'milestoneTemplate';

const defaults: Pick<ProgrammeContents, DefaultedContents> = {
  timeZone: 'Europe/Amsterdam',
  partners: [],
  recommendations: [],
  chainSteps: defaultChainSteps,
  settings: defaultSettings,
  milestoneTemplate: defaultMilestoneTemplate,
};

/** Sets up programmes and changes them. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly programmes: ProgrammeRepository,
    private readonly readModel: ProgrammeReadModel,
    private readonly memberships: MembershipService,
    private readonly actors: Actors,
  ) {}

  /**
   * Sets up a programme; who is not an admin becomes its programme office.
   * @throws DomainError `access.forbidden`, `request.invalid` with every fault, `programme.name_taken`
   */
  create(actor: Actor, input: NewProgramme): Promise<ProgrammeView> {
    if (!maySetUpProgrammes(actor)) throw forbidden();
    return this.transaction.run(async () => {
      const contents = { ...defaults, ...input };
      this.refuse([
        ...programmeFaults(contents),
        ...(await this.programmes.partnerFaults(contents.partners)),
      ]);
      const id = await this.programmes.insert(contents);
      const reader = actor.is('admin') ? actor : await this.appointOffice(actor, id);
      return this.readModel.read(reader, id);
    });
  }

  /**
   * Changes what is given; a list takes the place of the whole list that stands. Milestones that were planned
   * keep their dates and titles when the template changes: only new exchanges follow it. A setting that is left out
   * stays what it is.
   * @param expected the version that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `request.invalid`,
   *   `programme.name_taken`, `programme.partner_in_use`
   */
  change(
    actor: Actor,
    id: string,
    expected: number | undefined,
    given: Partial<ProgrammeContents>,
  ): Promise<ProgrammeView> {
    return this.transaction.run(async () => {
      const programme = await this.programmes.lock(id);
      programmePolicy.demand(actor, 'update', programme);
      expectVersion(programme, expected);
      const changes = given.settings
        ? { ...given, settings: { ...programme.settings, ...given.settings } }
        : given;
      const changed = { ...programme, ...changes };
      this.refuse([
        ...programmeFaults(changed),
        ...(await this.programmes.partnerFaults(changes.partners ?? [])),
        ...(await this.cohortsOutside(id, changed)),
      ]);
      await this.programmes.update(programme, changes);
      return this.readModel.read(actor, id);
    });
  }

  /** Makes the actor the programme office. @returns the actor with that role */
  private async appointOffice({ personId }: Actor, programmeId: string): Promise<Actor> {
    await this.memberships.grant(null, { personId, role: 'programme_office', programmeId });
    const appointed = await this.actors.find(personId);
    if (!appointed) throw forbidden();
    return appointed;
  }

  private async cohortsOutside(
    id: string,
    { startsOn, endsOn }: { startsOn: string; endsOn: string },
  ): Promise<Fault[]> {
    const days = await this.programmes.daysOfCohorts(id);
    if (!days) return [];
    const detail = {
      nl: `Er is een lichting die daarbuiten valt (${days.first} tot en met ${days.last}).`,
      en: `There is a cohort outside of it (${days.first} up to and including ${days.last}).`,
    };
    return [
      ...faultUnless(startsOn <= days.first, '/startsOn', 'cohort_outside', detail),
      ...faultUnless(days.last <= endsOn, '/endsOn', 'cohort_outside', detail),
    ];
  }

  private refuse(faults: readonly Fault[]): void {
    if (faults.length > 0) throw invalid(faults);
  }
}
