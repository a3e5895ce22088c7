import { type Actor, Actors } from '@app/identity';
import { newId } from '@app/platform';
import { buildCandidate, buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildPartner } from '../factories/programme.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import type { TestApplication } from '../setup/application.js';
import { deputyUntil, firstDay, type Organisation, type Person, type Target, type World } from './world.js';

/** The people and organisations of the model as they stand in a database, for one proposal after the other. */
export class Stage {
  private constructor(
    readonly app: TestApplication,
    readonly cast: BuiltCast,
    readonly organisationIds: Readonly<Record<Organisation, string>>,
    readonly personIds: Readonly<Record<Person, string>>,
    /** What a merge can name besides the proposal itself. */
    readonly targetIds: Readonly<Record<Exclude<Target, 'itself'>, string>>,
  ) {}

  static async build(app: TestApplication): Promise<Stage> {
    const db = app.database;
    const cast = await buildCast(db);
    const third = await buildOrganisation(db);
    await buildPartner(db, { programmeId: cast.programmeId, organisationId: third.id });
    const { candidate: author, facilitator, office, homeSponsor, hostSponsor, observer, stranger } = cast;
    const people: Readonly<Record<Person, { readonly id: string }>> = {
      ...{ author, facilitator, office, homeSponsor, hostSponsor, observer, stranger },
      candidate: await buildCandidate(db, cast),
      hostDeputy: await buildDeputy(app, hostSponsor.id),
      thirdSponsor: await buildPerson(db),
    };
    const personIds = Object.fromEntries(Object.entries(people).map(([who, { id }]) => [who, id]));
    const targetIds = {
      open: (await buildProposal(db, { cast, state: 'approved' })).id,
      decided: (await buildProposal(db, { cast, state: 'declined' })).id,
      elsewhere: (await buildProposal(db, { state: 'approved' })).id,
    };
    const organisationIds = { home: cast.home.id, host: cast.host.id, third: third.id };
    return new Stage(app, cast, organisationIds, personIds as Record<Person, string>, targetIds);
  }

  /** The person with the roles that count on this day. */
  async actor(who: Person): Promise<Actor> {
    const actor = await this.app.resolve(Actors).find(this.personIds[who]);
    if (!actor) throw new Error(`There is no ${who} on the stage.`);
    return actor;
  }

  /** Makes it nine in the morning of a day. */
  setDay(day: World['today']): void {
    this.app.clock.set(`${day}T09:00:00+01:00`);
  }

  /** Gives the third organisation its sponsor, or takes them away. */
  async seat(isSeated: boolean): Promise<void> {
    const personId = this.personIds.thirdSponsor;
    await this.app.database.query(`DELETE FROM membership WHERE person_id = $1`, [personId]);
    if (!isSeated) return;
    const place = { programmeId: this.cast.programmeId, organisationId: this.organisationIds.third };
    await buildMembership(this.app.database, { personId, role: 'sponsor', ...place });
  }
}

async function buildDeputy({ database }: TestApplication, sponsorId: string): Promise<{ id: string }> {
  const person = await buildPerson(database);
  await database.query(
    `INSERT INTO deputy (id, sponsor_membership_id, person_id, starts_on, ends_on, created_at)
     SELECT $1, m.id, $2, $3, $4, '2021-02-01T09:00:00Z' FROM membership m WHERE m.person_id = $5`,
    [newId(), person.id, firstDay, deputyUntil, sponsorId],
  );
  return person;
}
