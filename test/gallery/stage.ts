import { BUSINESS_TIME_ZONE, instantAt, isoDate } from '@app/calendar';
import type { Test } from 'supertest';
import { demoDocument } from '../e2e/demo-document.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import type { TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';

/** The languages of mail. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Something that people do, at a time of a day in Amsterdam. */
export interface Scene {
  /** Such as `2021-03-02 10:00`. */
  readonly on: string;
  act(stage: Stage): Promise<void>;
}

/** What every answer of the api may tell that a scene needs. */
export interface Told {
  readonly id: string;
  readonly version: number;
  readonly items: readonly Told[];
  readonly revision: number;
  readonly agreementVersion: number;
  readonly nudge: { readonly allowed: boolean };
  readonly person: { readonly id: string } | null;
  readonly status: string;
  readonly organisationId: string;
  readonly report: Told | null;
  readonly amendments: readonly Told[];
  readonly milestones: readonly Told[];
  readonly invitations: readonly Told[];
  readonly pilots: readonly Told[];
  readonly adoptions: readonly Told[];
  readonly adoptionChecks: readonly Told[];
}

/** The programme of the demo with its people, who act through the api as they would in the browser. */
export class Stage {
  private constructor(
    readonly app: TestApplication,
    readonly language: Language,
  ) {}

  /** Imports the programme of the demo, in which everybody reads one language. */
  static async build(app: TestApplication, language: Language): Promise<Stage> {
    const stage = new Stage(app, language);
    const { id: personId } = await buildPerson(app.database, { name: administrator });
    await buildMembership(app.database, { role: 'admin', personId });
    const document = await demoDocument();
    const people = document['people'] as object[];
    document['people'] = people.map((person) => ({ ...person, locale: language }));
    await stage.post(administrator, '/programme-imports', document);
    return stage;
  }

  /** Sets the clock. @param moment a day and a time in Amsterdam, such as `2021-03-02 10:00` */
  setClock(moment: string): void {
    const [day = '', time = ''] = moment.split(' ');
    this.app.clock.set(instantAt(isoDate(day), time, BUSINESS_TIME_ZONE).toISOString());
  }

  async as(name: string): Promise<Client> {
    return this.app.as(await this.person(name));
  }

  /** The id of somebody by their name. */
  person(name: string): Promise<string> {
    return this.idIn('person', 'name', name);
  }

  async people(...names: readonly string[]): Promise<string[]> {
    return Promise.all(names.map((name) => this.person(name)));
  }

  /** The id of an organisation by its short name. */
  organisation(shortName: string): Promise<string> {
    return this.idIn('organisation', 'short_name', shortName);
  }

  /** The only cohort. */
  cohort(): Promise<string> {
    return this.idIn('cohort', 'name', 'Lichting 2020–2021');
  }

  proposal(title: string): Promise<string> {
    return this.idIn('proposal', 'title', title);
  }

  /** The exchange of a candidate, the newest one. */
  async exchange(candidate: string): Promise<string> {
    const candidateId = await this.person(candidate);
    return this.idIn('exchange', 'candidate_id', candidateId);
  }

  async proposalPath(title: string): Promise<string> {
    return `/proposals/${await this.proposal(title)}`;
  }

  meeting(title: string): Promise<string> {
    return this.idIn('meeting', 'title', title);
  }

  async read(who: string, path: string): Promise<Told> {
    return answered((await this.as(who)).get(path));
  }

  async post(who: string, path: string, body: object = {}): Promise<Told> {
    return answered((await this.as(who)).post(path, body));
  }

  async put(who: string, path: string, body: object, version?: number): Promise<Told> {
    return answered((await this.as(who)).put(path, body, version));
  }

  async patch(who: string, path: string, body: object, version?: number): Promise<Told> {
    return answered((await this.as(who)).patch(path, body, version));
  }

  async remove(who: string, path: string): Promise<void> {
    await answered((await this.as(who)).delete(path));
  }

  /** Changes a thing on top of whatever stands. */
  async change(who: string, path: string, change: object): Promise<Told> {
    return this.patch(who, path, change, (await this.read(who, path)).version);
  }

  /** Takes an action of a workflow. */
  take(who: string, path: string, action: string, input: object = {}): Promise<Told> {
    return this.post(who, `${path}/transitions`, { action, ...input });
  }

  private async idIn(table: string, column: string, value: string): Promise<string> {
    const [row] = await this.app.database.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE ${column} = $1 ORDER BY id DESC LIMIT 1`,
      [value],
    );
    if (!row) throw new Error(`There is no ${table} whose ${column} is ${value}.`);
    return row.id;
  }
}

/** Who runs the installation, and the people of the demo by their part. */
export const administrator = 'Robin Smeets';
export const office = 'Marijke Verhoeven';
export const facilitator = 'Tom Aerts';

/** What was answered. @throws Error for a refusal, for a story is told to its end or not at all */
async function answered(request: Test): Promise<Told> {
  const { status, body, text } = await request;
  if (status >= 300) throw new Error(`${request.method} ${request.url} was refused: ${status} ${text}`);
  return body as Told;
}
