import { ExchangeTransitionService } from '@app/exchanges';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BuiltCast, buildCast, buildExchange } from '../factories/exchange.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { buildPartner } from '../factories/programme.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ExchangeClient, pointersOf } from './exchange-client.js';

let app: TestApplication;
let exchanges: ExchangeClient;
beforeAll(async () => {
  app = await startApplication();
  exchanges = new ExchangeClient(app);
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2020-10-01T09:00:00+02:00'));

function proposalOf(cast: BuiltCast): Record<string, unknown> {
  return {
    cohortId: cast.cohortId,
    candidateId: cast.candidate.id,
    hostOrganisationId: cast.host.id,
    homeSponsorId: cast.homeSponsor.id,
    hostSponsorId: cast.hostSponsor.id,
    hostPosition: 'Unitmanager',
    learningQuestions: ['Hoe kijkt de ander?'],
    startsOn: '2020-11-16',
  };
}

describe('proposing an exchange', () => {
  it('plans six months and the milestones of the template', async () => {
    const cast = await buildCast(app.database);
    const answer = await exchanges.propose(cast.office.id, proposalOf(cast));
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      state: 'proposed',
      stateTitle: 'voorgesteld',
      homeOrganisationId: cast.home.id,
      startsOn: '2020-11-16',
      endsOn: '2021-05-15',
      agreementVersion: 1,
      voidedSignatures: 0,
      period: { day: null, days: 181 },
    });
    expect(answer.body.signatures).toEqual([
      expect.objectContaining({
        party: 'candidate',
        person: { id: cast.candidate.id, name: cast.candidate.name },
        signedBy: null,
      }),
      expect.objectContaining({ party: 'home_sponsor', signedAt: null, mine: false }),
      expect.objectContaining({ party: 'host_sponsor' }),
    ]);
    expect(answer.body.milestones).toHaveLength(12);
    expect(answer.body.milestones[7]).toMatchObject({
      key: 'return_plan',
      title: 'Terugkeerplan',
      dueOn: '2021-04-15',
    });
  });

  it('names every fault at once', async () => {
    const cast = await buildCast(app.database);
    const contact = await buildOrganisation(app.database);
    await buildPartner(app.database, {
      programmeId: cast.programmeId,
      organisationId: contact.id,
      role: 'contact',
    });
    const answer = await exchanges.propose(cast.office.id, {
      ...proposalOf(cast),
      candidateId: cast.observer.id,
      homeOrganisationId: cast.home.id,
      hostOrganisationId: contact.id,
      homeSponsorId: cast.hostSponsor.id,
      startsOn: '2021-05-16',
      endsOn: '2021-05-01',
    });
    expect(answer.status).toBe(400);
    expect(pointersOf(answer)).toEqual([
      '/candidateId',
      '/endsOn',
      '/homeSponsorId',
      '/hostOrganisationId',
      '/hostSponsorId',
      '/startsOn',
    ]);
  });

  it('refuses what is no input at all, with every fault', async () => {
    const cast = await buildCast(app.database);
    const wrong = {
      ...proposalOf(cast),
      startsOn: '9999-12-31',
      hostPosition: '  ',
      unknown: 1,
      learningQuestions: [''],
    };
    const answer = await exchanges.propose(cast.office.id, wrong);
    expect(answer.status).toBe(400);
    expect(pointersOf(answer)).toEqual(['/hostPosition', '/learningQuestions', '/startsOn', '/unknown']);
  });

  it('refuses a candidate who is not known, beside the other faults', async () => {
    const cast = await buildCast(app.database);
    const answer = await exchanges.propose(cast.office.id, {
      ...proposalOf(cast),
      candidateId: '01900000-0000-7000-8000-000000000000',
      startsOn: '2021-05-16',
    });
    expect(pointersOf(answer)).toEqual(['/candidateId', '/startsOn']);
  });

  it('refuses a candidate who hosts at home', async () => {
    const cast = await buildCast(app.database);
    const answer = await exchanges.propose(cast.office.id, {
      ...proposalOf(cast),
      hostOrganisationId: cast.home.id,
    });
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '/hostOrganisationId', code: 'host_is_home' }),
    );
  });

  it('gives a candidate one standing exchange in a cohort', async () => {
    const { cast } = await buildExchange(app.database, { state: 'proposed' });
    const answer = await exchanges.propose(cast.office.id, proposalOf(cast));
    expect([answer.status, answer.body.code]).toEqual([409, 'exchange.candidate_taken']);
    await app.database.query(`UPDATE exchange SET state = 'cancelled' WHERE cohort_id = $1`, [cast.cohortId]);
    expect((await exchanges.propose(cast.office.id, proposalOf(cast))).status).toBe(201);
  });

  it('is for the programme office', async () => {
    const cast = await buildCast(app.database);
    expect((await exchanges.propose(cast.facilitator.id, proposalOf(cast))).status).toBe(403);
    expect((await exchanges.propose(cast.stranger.id, proposalOf(cast))).status).toBe(404);
  });
});

describe('the trail of an exchange', () => {
  it('tells every step to the audit trail, without texts', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    await exchanges.take(cast.office.id, id, { action: 'cancel', reason: 'Een geheime reden' });
    const entries = await app.database.query<{ action: string; actor_id: string; detail: object }[]>(
      `SELECT action, actor_id, detail FROM audit_entry WHERE subject_id = $1`,
      [id],
    );
    expect(entries).toEqual([
      {
        action: 'exchange.cancel',
        actor_id: cast.office.id,
        detail: { from: 'proposed', to: 'cancelled', deputyForId: null },
      },
    ]);
    expect(await exchanges.history(cast.office.id, id)).toEqual([
      expect.objectContaining({ reason: 'Een geheime reden' }),
    ]);
  });

  it('leaves nothing of a step that failed', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'agreed' });
    const starting = app.resolve(ExchangeTransitionService).take(null, id, 'start');
    await expect(starting).rejects.toMatchObject({ code: 'workflow.refused' });
    expect(await exchanges.history(cast.office.id, id)).toEqual([]);
  });
});
