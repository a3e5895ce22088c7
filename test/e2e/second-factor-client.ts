import type { Response } from 'supertest';
import { Secret, TOTP } from 'otpauth';
import { buildPerson, type BuiltPerson } from '../factories/person.factory.js';
import type { TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';

/** Somebody with an authenticator app. */
export interface Enrolled {
  readonly client: Client;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** The code that an authenticator app shows. @param steps how many steps of thirty seconds from now */
export function codeOf(app: TestApplication, secret: string, steps = 0): string {
  const timestamp = app.clock.now().getTime() + steps * 30_000;
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
}

/** Moves the time on by whole steps. */
export function passSteps(app: TestApplication, steps: number): void {
  app.clock.set(new Date(app.clock.now().getTime() + steps * 30_000).toISOString());
}

/** The browser with the session that an answer handed out. */
export function continued(client: Client, answer: Response): Client {
  const body = answer.body as { csrfToken?: string; session?: { csrfToken: string } };
  const cookie = /^[^;]+/.exec(answer.headers['set-cookie']?.[0] ?? '')?.[0];
  const csrfToken = body.csrfToken ?? body.session?.csrfToken;
  if (cookie === undefined || csrfToken === undefined) throw new Error('The answer hands out no session.');
  return client.withSession({ cookie, csrfToken });
}

/** Sets up an authenticator app in the session of the client; the next code works one step later. */
export async function enrol(app: TestApplication, client: Client): Promise<Enrolled> {
  const { secret } = (await client.post('/authenticators').expect(201)).body as { secret: string };
  const confirmed = await client
    .post('/authenticator-confirmations', { code: codeOf(app, secret) })
    .expect(201);
  const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] };
  passSteps(app, 1);
  return { client: continued(client, confirmed), secret, recoveryCodes };
}

/** Somebody new with an authenticator app. */
export async function somebodyEnrolled(app: TestApplication): Promise<Enrolled & BuiltPerson> {
  const person = await buildPerson(app.database);
  return { ...(await enrol(app, await app.as(person.id, 'link'))), ...person };
}
