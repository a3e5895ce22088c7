import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildExchange, buildMilestone, buildSponsor } from '../factories/exchange.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ExchangeClient, guardsOf, pointersOf } from './exchange-client.js';

let app: TestApplication;
let exchanges: ExchangeClient;
beforeAll(async () => {
  app = await startApplication();
  exchanges = new ExchangeClient(app);
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2020-10-01T09:00:00+02:00'));

describe('signing an exchange', () => {
  it('is agreed at the third signature, each by its own party', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    expect(
      (await exchanges.take(cast.candidate.id, id, { action: 'sign', agreementVersion: 1 })).body.state,
    ).toBe('proposed');
    expect((await exchanges.take(cast.homeSponsor.id, id, { action: 'sign' })).body.state).toBe('proposed');
    const third = await exchanges.take(cast.hostSponsor.id, id, { action: 'sign' });
    expect(third.status).toBe(200);
    expect(third.body).toMatchObject({ state: 'agreed', version: 4 });
    expect(third.body.signatures).toEqual(
      ['candidate', 'home_sponsor', 'host_sponsor'].map((party) =>
        expect.objectContaining({
          party,
          agreementVersion: 1,
          signedAt: '2020-10-01T07:00:00.000Z',
          mine: party === 'host_sponsor',
        }),
      ),
    );
    const events = await app.database.query<{ kind: string; payload: object }[]>(
      `SELECT kind, payload FROM outbox_event WHERE subject_id = $1 AND kind = 'exchange.agreed'`,
      [id],
    );
    expect(events).toEqual([
      { kind: 'exchange.agreed', payload: { startsOn: '2020-11-16', transitionId: expect.any(String) } },
    ]);
  });

  it('refuses a second signature, and one under an agreement that was changed', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    await exchanges.take(cast.candidate.id, id, { action: 'sign' });
    const again = await exchanges.take(cast.candidate.id, id, { action: 'sign' });
    expect([again.status, guardsOf(again)[0]]).toEqual([409, 'partyHasNotSignedYet']);
    const changed = await exchanges.take(cast.homeSponsor.id, id, { action: 'sign', agreementVersion: 2 });
    expect([changed.status, changed.body.code]).toEqual([409, 'exchange.agreement_changed']);
  });

  it('is done by a deputy in the period of the deputy, in the name of the sponsor', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    const deputy = await buildPerson(app.database);
    const [membership] = await app.database.query<{ id: string }[]>(
      `SELECT id FROM membership WHERE person_id = $1`,
      [cast.hostSponsor.id],
    );
    await app.database.query(
      `INSERT INTO deputy (id, sponsor_membership_id, person_id, starts_on, ends_on, created_at)
       VALUES ($1, $1, $2, '2020-10-02', '2020-10-09', '2020-09-01T08:00:00Z')`,
      [membership?.id, deputy.id],
    );
    expect((await exchanges.take(deputy.id, id, { action: 'sign' })).status).toBe(404);
    app.clock.set('2020-10-09T23:00:00+02:00');
    const signed = await exchanges.take(deputy.id, id, { action: 'sign' });
    expect(signed.body.signatures[2]).toMatchObject({
      person: { id: cast.hostSponsor.id },
      signedBy: { id: deputy.id },
      deputyFor: { id: cast.hostSponsor.id },
    });
    expect(await exchanges.history(cast.office.id, id)).toEqual([
      expect.objectContaining({
        action: 'sign',
        deputyFor: { id: cast.hostSponsor.id, name: cast.hostSponsor.name },
      }),
    ]);
  });

  it('is not for others: who may see it is refused, who may not finds nothing', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    const colleague = await buildSponsor(app.database, cast.programmeId, cast.host.id);
    for (const { id: personId } of [cast.office, cast.observer, cast.facilitator, colleague])
      expect((await exchanges.take(personId, id, { action: 'sign' })).status).toBe(403);
    expect((await exchanges.take(cast.stranger.id, id, { action: 'sign' })).status).toBe(404);
  });

  it('is agreed once when two parties sign at the same moment', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    await exchanges.take(cast.candidate.id, id, { action: 'sign' });
    const answers = await Promise.all([
      exchanges.take(cast.homeSponsor.id, id, { action: 'sign' }),
      exchanges.take(cast.hostSponsor.id, id, { action: 'sign' }),
      exchanges.take(cast.hostSponsor.id, id, { action: 'sign' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    expect((await exchanges.read(cast.office.id, id)).body).toMatchObject({ state: 'agreed', version: 4 });
  });
});

describe('changing an exchange that has not started', () => {
  it('voids the signatures for another date, proposes it again and moves open milestones', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'agreed' });
    await buildMilestone(app.database, { exchangeId: id, key: 'open', dueOn: '2021-03-16' });
    await buildMilestone(app.database, {
      exchangeId: id,
      key: 'ticked',
      dueOn: '2021-03-16',
      status: 'done',
    });
    const answer = await exchanges.change(cast.office.id, id, { startsOn: '2020-11-23' }, 1);
    expect(answer.body).toMatchObject({
      state: 'proposed',
      agreementVersion: 2,
      version: 2,
      voidedSignatures: 3,
    });
    const dueDates = answer.body.milestones.map(({ key, dueOn }) => [key, dueOn]);
    expect(dueDates.sort()).toEqual([
      ['open', '2021-03-23'],
      ['ticked', '2021-03-16'],
    ]);
    expect(await exchanges.history(cast.office.id, id)).toEqual([
      expect.objectContaining({
        action: 'void_signatures',
        actionTitle: 'Handtekeningen vervallen door een wijziging',
        from: 'agreed',
        to: 'proposed',
        detail: expect.objectContaining({ fields: ['startsOn'] }),
      }),
    ]);
  });

  it('voids one signature for another sponsor, under the same agreement', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'agreed' });
    const successor = await buildSponsor(app.database, cast.programmeId, cast.host.id);
    const answer = await exchanges.change(cast.office.id, id, { hostSponsorId: successor.id }, 1);
    expect(answer.body).toMatchObject({ state: 'proposed', agreementVersion: 1, voidedSignatures: 1 });
    expect((await exchanges.take(successor.id, id, { action: 'sign' })).body.state).toBe('agreed');
  });

  it('keeps the signatures for another supervisor, and the version when nothing changes', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'agreed' });
    const supervised = await exchanges.change(cast.office.id, id, { hostSupervisor: 'Kim' }, 1);
    expect(supervised.body).toMatchObject({ state: 'agreed', version: 2, hostSupervisor: 'Kim' });
    expect((await exchanges.change(cast.office.id, id, { hostSupervisor: 'Kim' }, 2)).body.version).toBe(2);
    expect(
      (await exchanges.change(cast.office.id, id, { hostSupervisor: null }, 2)).body.hostSupervisor,
    ).toBeNull();
  });

  it('takes the version that was read, and no other', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    expect((await exchanges.change(cast.office.id, id, { hostPosition: 'Teamleider' })).status).toBe(428);
    expect((await exchanges.change(cast.office.id, id, { hostPosition: 'Teamleider' }, 7)).status).toBe(412);
  });

  it('lets the candidate change the learning questions and nothing else', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    const asked = await exchanges.change(
      cast.candidate.id,
      id,
      { learningQuestions: ['Wat verrast mij?'] },
      1,
    );
    expect(asked.body.learningQuestions).toEqual(['Wat verrast mij?']);
    expect(asked.body.permissions).toEqual(['write_learning_questions', 'read_details', 'settle_milestones']);
    expect((await exchanges.change(cast.candidate.id, id, { hostPosition: 'Teamleider' }, 2)).status).toBe(
      403,
    );
    expect((await exchanges.change(cast.homeSponsor.id, id, { learningQuestions: [] }, 2)).status).toBe(403);
  });

  it.each([
    ['active', 200],
    ['completed', 409],
  ] as const)(
    'answers a change of the learning questions of an exchange that is %s with %d',
    async (state, status) => {
      const { id, cast } = await buildExchange(app.database, { state });
      const answer = await exchanges.change(cast.candidate.id, id, { learningQuestions: ['En nu?'] }, 1);
      expect(answer.status).toBe(status);
    },
  );

  it('refuses a plan that no longer fits, and a running exchange', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    const wrong = await exchanges.change(
      cast.office.id,
      id,
      { endsOn: '2020-11-15', hostSponsorId: cast.homeSponsor.id },
      1,
    );
    expect(pointersOf(wrong)).toEqual(['/endsOn', '/hostSponsorId']);
    await app.database.query(`UPDATE exchange SET state = 'active' WHERE id = $1`, [id]);
    const running = await exchanges.change(cast.office.id, id, { endsOn: '2021-06-15' }, 1);
    expect([running.status, running.body.code]).toEqual([409, 'exchange.not_changeable']);
  });
});
