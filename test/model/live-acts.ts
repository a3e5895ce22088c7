import {
  AdoptionCheckService,
  AdoptionService,
  HarmlessDeclarationService,
  IdeaService,
  PilotService,
  ProposalChangeService,
  type ProposalContent,
  ProposalSweepService,
  ProposalTransitionService,
  ReviewService,
} from '@app/proposals';
import { DomainError, newId } from '@app/platform';
import type { Actor } from '@app/identity';
import { isoDate } from '@app/calendar';
import { wakeDay } from './rules.js';
import type { Stage } from './stage.js';
import { type Act, beginning, organisations, owner, type StepAct, type Text, type World } from './world.js';

type PersonalAct = Exclude<Act, { kind: 'seat' | 'wait' | 'takeIn' }>;

/** Does what the acts of the model say to one proposal in the database. */
export class LiveActs {
  constructor(
    private readonly stage: Stage,
    private readonly id: string,
  ) {}

  /** What came of it, in the words of the model. @throws whatever is no refusal */
  async take(act: Act, before: World, after: World): Promise<string> {
    try {
      await this.stage.app.context.run({}, () => this.run(act, before, after));
      return 'done';
    } catch (fault) {
      return outcomeOf(fault);
    }
  }

  private async run(act: Act, before: World, after: World): Promise<unknown> {
    if (act.kind === 'seat') return this.stage.seat(act.isSeated);
    if (act.kind === 'takeIn') return this.takeIn();
    if (act.kind !== 'wait') return this.runFor(act, before);
    this.stage.setDay(after.today);
    return this.stage.app.resolve(ProposalSweepService).sweep();
  }

  private async runFor(act: PersonalAct, before: World): Promise<unknown> {
    const { app } = this.stage;
    const { id } = this;
    const actor = await this.stage.actor(act.who);
    switch (act.kind) {
      case 'step':
        return app.resolve(ProposalTransitionService).take(actor, id, act.action, this.inputOf(act, before));
      case 'revise':
        return app
          .resolve(ProposalChangeService)
          .revise(actor, id, contentOf(act.change, this.stage), undefined);
      case 'share':
        return app.resolve(ProposalChangeService).share(actor, id, undefined);
      case 'declareHarmless':
        return app.resolve(HarmlessDeclarationService).declare(actor, id, undefined);
      case 'judge':
        return app.resolve(ReviewService).give(actor, id, {
          organisationId: this.stage.organisationIds[act.organisation],
          verdict: act.verdict,
          motivation: 'Omdat het klopt.',
          revision: before.revision - (act.isOutdated ? 1 : 0),
        });
      case 'plan':
        return app.resolve(PilotService).plan(actor, id, {
          ...{ ownerId: this.stage.personIds[owner], organisationIds: [this.stage.organisationIds.home] },
          ...{
            startsOn: isoDate('2021-03-08'),
            endsOn: isoDate('2021-04-30'),
            measure: 'Antwoord binnen een dag.',
          },
        });
      case 'evaluate': {
        const evaluation = { outcome: act.outcome, evaluation: 'Dat bleek.' };
        return app.resolve(PilotService).evaluate(actor, id, await this.pilotId(), evaluation, undefined);
      }
      case 'record':
      case 'change':
      case 'confirm':
        return this.adopt(act);
      case 'check': {
        const answer = { outcome: act.outcome, note: 'Dat bleek.' };
        return app
          .resolve(AdoptionCheckService)
          .answer(actor, id, await this.checkId(act), answer, undefined);
      }
    }
  }

  private async adopt({
    kind,
    who,
    organisation,
  }: Act & { kind: 'record' | 'change' | 'confirm' }): Promise<unknown> {
    const adoptions = this.stage.app.resolve(AdoptionService);
    const actor = await this.stage.actor(who);
    const organisationId = this.stage.organisationIds[organisation];
    const [adoption = { id: newId(), version: 1 }] = await this.stage.app.database.query<
      { id: string; version: number }[]
    >(
      `SELECT d.id, d.version FROM proposal_adoption d JOIN proposal p ON p.id = d.proposal_id AND p.launch = d.launch
       WHERE p.id = $1 AND d.organisation_id = $2`,
      [this.id, organisationId],
    );
    if (kind === 'confirm') return adoptions.confirm(actor, this.id, adoption.id, adoption.version);
    if (kind === 'change')
      return adoptions.change(actor, this.id, adoption.id, { anchoredIn: 'Een ander protocol' }, undefined);
    return adoptions.record(actor, this.id, {
      ...{
        organisationId,
        ownerId: this.stage.personIds[owner],
        anchor: 'protocol',
        anchoredIn: 'Werkafspraken',
      },
      effectiveOn: isoDate('2021-06-01'),
    });
  }

  private async takeIn(): Promise<void> {
    const transitions = this.stage.app.resolve(ProposalTransitionService);
    const candidate = await this.stage.actor('candidate');
    const otherId = await noteIdea(this.stage, candidate, beginning.text);
    await transitions.take(candidate, otherId, 'submit');
    await transitions.take(await this.stage.actor('office'), otherId, 'merge', { targetId: this.id });
  }

  private inputOf(act: StepAct, before: World) {
    const { targetIds } = this.stage;
    return {
      reason: act.reason ? 'Daarom.' : ' ',
      wakesOn: wakeDay(before, act) ?? undefined,
      targetId: act.target === 'itself' ? this.id : act.target === null ? undefined : targetIds[act.target],
    };
  }

  /** Of the last pilot; of none where there is none. */
  private async pilotId(): Promise<string> {
    const [pilot] = await this.stage.app.database.query<{ id: string }[]>(
      `SELECT id FROM proposal_pilot WHERE proposal_id = $1 ORDER BY number DESC LIMIT 1`,
      [this.id],
    );
    return pilot?.id ?? newId();
  }

  /** Of the last adoption; of none where there is none. */
  private async checkId({ organisation, nth }: Act & { kind: 'check' }): Promise<string> {
    const [check] = await this.stage.app.database.query<{ id: string }[]>(
      `SELECT id FROM adoption_check WHERE proposal_id = $1 AND organisation_id = $2
       ORDER BY launch DESC, due_on OFFSET $3 LIMIT 1`,
      [this.id, this.stage.organisationIds[organisation], nth],
    );
    return check?.id ?? newId();
  }
}

/** Notes an idea with the text of the model. @returns its id */
export function noteIdea(stage: Stage, author: Actor, text: Text): Promise<string> {
  const content = contentOf(text, stage);
  const idea = { ...content, cohortId: stage.cast.cohortId, title: 'Vraag de reclassering' };
  return stage.app.resolve(IdeaService).note(author, idea);
}

/** The text of the model as it is written. */
function contentOf(
  { hasProblem, hasChange, isSuspicious, affected }: Partial<Text>,
  { organisationIds }: Stage,
): Partial<ProposalContent> {
  return {
    ...(hasProblem !== undefined && { problem: hasProblem ? 'Niemand vraagt de reclassering.' : ' ' }),
    ...(hasChange !== undefined && { change: hasChange ? 'Vraag het haar wel.' : '' }),
    ...(isSuspicious !== undefined && {
      expectedEffect: isSuspicious ? 'Zie zaaknummer 2020-12345.' : 'Rust.',
    }),
    ...(affected && {
      affectedOrganisations: organisations.flatMap((one) => {
        const part = affected[one];
        return part ? [{ organisationId: organisationIds[one], part }] : [];
      }),
    }),
  };
}

function outcomeOf(fault: unknown): string {
  if (!(fault instanceof DomainError)) throw fault;
  const { kind, extra } = fault;
  if (extra.refusals)
    return `refused: ${extra.refusals
      .map(({ guard }) => guard)
      .sort()
      .join(' ')}`;
  return kind.replaceAll('_', ' ');
}
