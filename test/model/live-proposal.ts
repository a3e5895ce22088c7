import { DomainError } from '@app/platform';
import { ProposalReadModel, type ProposalView } from '@app/proposals';
import { expect } from '@jest/globals';
import { LiveActs, noteIdea } from './live-acts.js';
import type { Taken } from './model.js';
import { possibilitiesOf, sees } from './rules.js';
import type { Stage } from './stage.js';
import type { Compared } from './try-act.js';
import { type Act, actions, organisations, people, type Person, type World } from './world.js';

/** A proposal in a database, worked on by the services of the product. */
export class LiveProposal implements Compared {
  private readonly acts: LiveActs;
  private looks = 0;

  private constructor(
    private readonly stage: Stage,
    readonly id: string,
  ) {
    this.acts = new LiveActs(stage, id);
  }

  /** Notes the idea with which the model begins, on its first day. */
  static async begin(stage: Stage, { isThirdSeated, today, text }: World): Promise<LiveProposal> {
    stage.setDay(today);
    await stage.seat(isThirdSeated);
    const author = await stage.actor('author');
    const id = await stage.app.context.run({}, () => noteIdea(stage, author, text));
    return new LiveProposal(stage, id);
  }

  async compare(act: Act, before: World, { outcome, after }: Taken): Promise<void> {
    expect(await this.acts.take(act, before, after)).toBe(outcome);
    if (after === before) return;
    // Every other time the author looks, who always sees it; in between the others do, in turn.
    this.looks += 1;
    const others = people.slice(1);
    await this.lookAs(
      this.looks % 2 === 0 ? 'author' : (others[this.looks % others.length] ?? 'author'),
      after,
    );
  }

  /** It stands as the model does, and everything that happened is in the history and was told once. */
  async end(world: World): Promise<void> {
    const { history } = world;
    const { database } = this.stage.app;
    await this.lookAs('author', world);
    const lines = await database.query<{ line: string }[]>(
      `SELECT action || ' ' || from_state || '>' || to_state AS line FROM proposal_transition
       WHERE proposal_id = $1 ORDER BY id`,
      [this.id],
    );
    expect(lines.map(({ line }) => line)).toEqual(history);
    const events = await database.query<unknown[]>(`SELECT FROM outbox_event WHERE subject_id = $1`, [
      this.id,
    ]);
    expect(events).toHaveLength(history.length);
  }

  /** Takes what is left out of the way of what the system does for the next one. */
  async leave(): Promise<void> {
    await this.stage.app.database.query(
      `UPDATE proposal SET state = 'declined', parked_from = NULL, wakes_on = NULL
       WHERE cohort_id = $1 AND state IN ('submitted', 'in_review', 'parked')`,
      [this.stage.cast.cohortId],
    );
  }

  private async lookAs(who: Person, world: World): Promise<void> {
    const actor = await this.stage.actor(who);
    const view = await this.stage.app.context
      .run({}, () => this.stage.app.resolve(ProposalReadModel).read(actor, this.id))
      .catch((fault: unknown) => {
        if (fault instanceof DomainError && fault.kind === 'not_found') return undefined;
        throw fault;
      });
    expect([who, view !== undefined]).toEqual([who, sees(world, who)]);
    if (!view) return;
    expect(possibleIn(view)).toBe(possibilitiesOf(world, who));
    expect(this.factsOf(view)).toEqual(factsIn(world));
  }

  /** What the view tells, in the words of the model. */
  private factsOf(view: ProposalView): ReturnType<typeof factsIn> {
    const { state, isShared, revision, judgedRevision, reviewRound, launch, parkedFrom, wakesOn } = view;
    const { organisationIds, personIds } = this.stage;
    const name = (id: string) => organisations.find((one) => organisationIds[one] === id) ?? id;
    const lastLaunch = Math.max(...view.adoptionChecks.map((check) => check.launch));
    return {
      ...{ state, isShared, revision, judgedRevision, launch, parkedFrom, wakesOn },
      round: reviewRound,
      authors: view.authors.map(({ id }) => people.find((who) => personIds[who] === id) ?? id),
      reviews: view.reviews
        .filter(({ round }) => round === reviewRound)
        .map(({ organisationId, verdict, dueOn }) => `${name(organisationId)} ${verdict} ${dueOn}`)
        .sort(),
      pilots: view.pilots.map((pilot) => `${pilot.state} ${pilot.outcome}`),
      adoptions: view.adoptions
        .map(
          ({ organisationId, confirmedAt }) =>
            `${name(organisationId)} ${confirmedAt ? 'confirmed' : 'recorded'}`,
        )
        .sort(),
      checks: view.adoptionChecks
        .filter((check) => check.launch === lastLaunch)
        .map(({ organisationId, outcome }) => `${name(organisationId)} ${outcome}`)
        .sort(),
    };
  }
}

function factsIn(world: World) {
  const { state, isShared, revision, judgedRevision, round, launch, parkedFrom, wakesOn } = world;
  return {
    ...{ state, isShared, revision, judgedRevision, launch, parkedFrom, wakesOn, round },
    authors: [...world.authors] as string[],
    reviews: Object.entries(world.reviews)
      .map(([one, { verdict, dueOn }]) => `${one} ${verdict} ${dueOn}`)
      .sort(),
    pilots: world.pilots.map((pilot) => `${pilot.state} ${pilot.outcome}`),
    adoptions: Object.entries(world.adoptions)
      .map(([one, how]) => `${one} ${how}`)
      .sort(),
    checks: Object.entries(world.checks)
      .flatMap(([one, answers]) => answers.map((answer) => `${one} ${answer}`))
      .sort(),
  };
}

function possibleIn({ actions: views }: ProposalView): string {
  const answers = new Map(
    views.map(({ action, refusals }) => [
      action,
      refusals
        .map(({ guard }) => guard)
        .sort()
        .join(' '),
    ]),
  );
  return actions.map((action) => `${action}: ${answers.get(action)}`).join('\n');
}
