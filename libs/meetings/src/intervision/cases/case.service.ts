import type { Actor } from '@app/identity';
import {
  changedFields,
  Clock,
  expectVersion,
  type Fault,
  forbidden,
  invalid,
  newId,
  notFound,
  refuseClientData,
  Transaction,
} from '@app/platform';
import { faultUnless } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { MethodLibrary } from '../method-library.js';
import { casePolicy } from '../room/case.policy.js';
import { ConfidentialRoom } from '../room/confidential-room.js';
import { CaseRepository } from './case.repository.js';
import { CaseTrail } from './case-trail.js';
import { caseWorkflow } from '../transitions/case.workflow.js';
import { IntervisionCase } from './intervision-case.entity.js';

/** What its owner writes in a case. */
export interface CaseContents {
  /** The key of the method by which the group is to work. */
  readonly method: string;
  readonly question: string;
  /** Markdown. */
  readonly preparation: string;
}

/** Prepares cases, in private. Source: the domain, "Intervision case". */
@Injectable()
export class CaseService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly confidential: ConfidentialRoom,
    private readonly methods: MethodLibrary,
    private readonly cases: CaseRepository,
    private readonly trail: CaseTrail,
  ) {}

  /**
   * Prepares a case, which nobody else sees yet. @returns its id
   * @param actor a candidate or a facilitator of the cohort
   * @throws DomainError `not_found` for a cohort of another programme, `access.forbidden`, `request.invalid`
   */
  prepare(actor: Actor, cohortId: string, contents: CaseContents): Promise<string> {
    return this.confidential.run(actor, async (manager) => {
      const programmeId = await this.programmeOf(actor, cohortId);
      await this.refuseMethod(programmeId, contents.method);
      const now = this.clock.now();
      const item = manager.create(IntervisionCase, {
        ...{ id: newId(), version: 1, programmeId, cohortId, ownerId: actor.personId },
        ...{ method: contents.method, question: contents.question, preparation: contents.preparation },
        ...{ state: caseWorkflow.initial, meetingId: null, agendaItemId: null },
        ...{
          learningPoints: '',
          learningPointsSharedAt: null,
          createdAt: now,
          changedAt: now,
          closedAt: null,
        },
      });
      await manager.insert(IntervisionCase, item);
      this.trail.record('prepare', item);
      return item.id;
    });
  }

  /**
   * Changes what its owner wrote, until the group begins on it.
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `request.invalid`, also for client data
   *   once others can read it
   */
  change(
    actor: Actor,
    id: string,
    {
      declareHarmless,
      ...change
    }: Partial<CaseContents> & { readonly declareHarmless?: boolean | undefined },
    expected: number,
  ): Promise<void> {
    return this.confidential.run(actor, async () => {
      const { item, standing } = await this.cases.lock(id);
      casePolicy.demand(actor, 'change', standing);
      expectVersion(item, expected);
      const fields = changedFields<Partial<CaseContents>>(item, change);
      if (fields.length === 0) return;
      for (const field of fields) Object.assign(item, { [field]: change[field] });
      if (fields.includes('method')) await this.refuseMethod(item.programmeId, item.method);
      if (item.state !== 'prepared') refuseClientData(textsOf(item), declareHarmless);
      await this.cases.save(item);
      this.trail.record('change', item);
    });
  }

  /** Removes a case for good, as long as it is prepared. @throws DomainError `not_found`, `access.forbidden`, `precondition.stale` */
  remove(actor: Actor, id: string, expected: number | undefined): Promise<void> {
    return this.confidential.run(actor, async (manager) => {
      const { item, standing } = await this.cases.lock(id);
      casePolicy.demand(actor, 'remove', standing);
      expectVersion(item, expected);
      await manager.delete(IntervisionCase, { id });
      this.trail.record('remove', item);
    });
  }

  private async programmeOf(actor: Actor, cohortId: string): Promise<string> {
    const [cohort] = await this.transaction.manager.query<{ programmeId: string }[]>(
      `SELECT programme_id AS "programmeId" FROM cohort WHERE id = $1`,
      [cohortId],
    );
    if (!cohort || !actor.takesPartIn(cohort.programmeId)) throw notFound();
    if (!actor.cohortsAs('candidate', 'facilitator').includes(cohortId)) throw forbidden();
    return cohort.programmeId;
  }

  private async refuseMethod(programmeId: string, method: string): Promise<void> {
    const known = await this.methods.keys(programmeId);
    const faults: Fault[] = faultUnless(known.has(method), '/method', 'method_unknown', {
      nl: 'Deze methode kent het programma niet.',
      en: 'The programme does not know this method.',
    });
    if (faults.length > 0) throw invalid(faults);
  }
}

/** The texts that the room reads, by their JSON pointer. */
export function textsOf({ question, preparation }: IntervisionCase): Record<string, string> {
  return { '/question': question, '/preparation': preparation };
}
