import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Response } from 'supertest';
import { buildIdentityProvider } from '../factories/identity-provider.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { type BuiltPerson, buildPerson } from '../factories/person.factory.js';
import { bodyOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { IdentityProvider } from '../setup/identity-provider.js';

/** Somebody with an address of the police, and who they are there. */
export type Officer = BuiltPerson & { readonly subject: string };

/** A sign-in that has begun: where the browser is sent, and the cookie that it got. */
export interface BegunSignIn {
  readonly authorizationUrl: string;
  readonly cookie: string;
}

/** An account that is linked to a person. */
export interface LinkedIdentity {
  readonly id: string;
  readonly provider: { readonly id: string };
}

interface AuditedAct {
  readonly action: string;
  readonly outcome: string;
  readonly detail: object;
}

/** The api, with the police and the probation service, each of which signs in its own people by its own provider. */
export class ProviderScene {
  private officers = 0;

  private constructor(
    readonly app: TestApplication,
    readonly administrator: Client,
    readonly police: IdentityProvider,
    readonly policeId: string,
    readonly probation: IdentityProvider,
    readonly probationId: string,
  ) {}

  static async start(): Promise<ProviderScene> {
    const app = await startApplication({ LOCAL_IDENTITY_PROVIDERS: 'true' });
    const { personId } = await buildMembership(app.database, { role: 'admin' });
    const [police, probation] = await Promise.all([
      IdentityProvider.start(app.configuration.PUBLIC_URL),
      IdentityProvider.start(app.configuration.PUBLIC_URL),
    ]);
    const { id: policeId } = await buildIdentityProvider(app, police, { domains: ['politie.example'] });
    const { id: probationId } = await buildIdentityProvider(app, probation, {
      domains: ['reclassering.example'],
    });
    return new ProviderScene(app, await app.as(personId), police, policeId, probation, probationId);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await Promise.all([this.police.stop(), this.probation.stop()]);
  }

  /** Monday morning again: nobody has tried anything, and each provider is switched on and no more than that. */
  async beginAnew(): Promise<void> {
    this.app.clock.set('2021-03-01T09:00:00+01:00');
    await this.app.database.query(`DELETE FROM throttle_counter`);
    await this.app.database.query(
      `UPDATE identity_provider SET enabled = true, mandatory = false, authoritative = false`,
    );
  }

  /** Changes what holds for the provider of the police. */
  async policeIs(what: 'enabled' | 'mandatory' | 'authoritative', value: boolean): Promise<void> {
    await this.app.database.query(`UPDATE identity_provider SET ${what} = $2 WHERE id = $1`, [
      this.policeId,
      value,
    ]);
  }

  /** Somebody with an address of the police, at the browser of whom the police signs in. */
  async officer(overrides: Partial<BuiltPerson> = {}): Promise<Officer> {
    this.officers += 1;
    const email = `agent.${this.officers}@politie.example`;
    const person = await buildPerson(this.app.database, { email, ...overrides });
    const subject = randomUUID();
    this.police.account = { subject, email: person.email, emailVerified: true };
    return { ...person, subject };
  }

  /** Begins on the sign-in page. */
  async begin(wish: object = { email: 'iemand@politie.example' }): Promise<BegunSignIn> {
    const answer = await this.app.visitor.post('/provider-sign-ins', wish).expect(201);
    const { authorizationUrl } = bodyOf<{ authorizationUrl: string }>(answer);
    const cookie = /^[^;]+/.exec(answer.headers['set-cookie']?.[0] ?? '')?.[0] ?? '';
    return { authorizationUrl, cookie };
  }

  /** Comes back to the product with an address of it, as the browser that has the cookie. */
  comeBack(address: URL, cookie?: string) {
    const request = this.app.visitor.get(`/sign-in-callbacks${address.search}`);
    return (cookie === undefined ? request : request.set('Cookie', cookie)).expect(302);
  }

  /** From the sign-in page to the provider and back. */
  async signIn(wish?: object, at: IdentityProvider = this.police): Promise<Response> {
    const { authorizationUrl, cookie } = await this.begin(wish);
    return this.comeBack(await at.visit(authorizationUrl), cookie);
  }

  /** The cookie of the session that an answer begins; undefined where it begins none. */
  sessionCookie(answer: Response): string | undefined {
    const cookies = (answer.headers['set-cookie'] ?? []) as unknown as string[];
    return cookies.find((line) => line.startsWith('wisselwerk_session='));
  }

  /** The id of the person to whom the session of an answer belongs; undefined without a session. */
  async personIn(answer: Response): Promise<string | undefined> {
    const cookie = this.sessionCookie(answer);
    if (cookie === undefined) return undefined;
    const session = await this.app.visitor.get('/sessions/current').set('Cookie', cookie).expect(200);
    return bodyOf<{ person: { id: string } }>(session).person.id;
  }

  /** Nobody is signed in, and the sign-in page knows why. */
  async expectRefused(answer: Response, code: string): Promise<void> {
    expect(answer.headers['location']).toBe(`http://localhost:3000/sign-in?problem=${code}`);
    expect(await this.personIn(answer)).toBeUndefined();
  }

  /** The first account that somebody has linked. */
  async identityOf(client: Client): Promise<LinkedIdentity | undefined> {
    return itemsOf<LinkedIdentity>(await client.get('/linked-identities').expect(200))[0];
  }

  /** What was written down about a provider or a person, newest first. */
  auditOf(subjectId: string): Promise<AuditedAct[]> {
    return this.app.database.query(
      `SELECT action, outcome, detail FROM audit_entry WHERE subject_id = $1 ORDER BY sequence DESC LIMIT 10`,
      [subjectId],
    );
  }
}
