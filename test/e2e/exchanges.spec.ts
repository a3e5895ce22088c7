import { ExchangeTransitionService } from '@app/exchanges';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { buildMembership } from '../factories/membership.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildPartner } from '../factories/programme.factory.js';
import {
  type BuiltCast,
  buildCandidate,
  buildCast,
  buildExchange,
  buildMilestone,
  buildSignature,
  buildSponsor,
} from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
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

async function take(personId: string, exchangeId: string, body: object): Promise<Response> {
  return (await app.as(personId)).post(`/exchanges/${exchangeId}/transitions`, body);
}

async function read(personId: string, exchangeId: string): Promise<Response> {
  return (await app.as(personId)).get(`/exchanges/${exchangeId}`);
}

async function history(
  personId: string,
  exchangeId: string,
): Promise<{ action: string; from: string; to: string }[]> {
  const answer = await (await app.as(personId)).get(`/exchanges/${exchangeId}/transitions`);
  return answer.body.items;
}

function pointersOf(answer: Response): string[] {
  return answer.body.errors.map((fault: { pointer: string }) => fault.pointer);
}

describe('proposing an exchange', () => {
  it('plans six months and the milestones of the template', async () => {
    const cast = await buildCast(app.database);
    const office = await app.as(cast.office.id);
    const answer = await office.post('/exchanges', proposalOf(cast));
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
    const office = await app.as(cast.office.id);
    const answer = await office.post('/exchanges', {
      ...proposalOf(cast),
      candidateId: cast.observer.id,
      homeOrganisationId: cast.home.id,
      hostOrganisationId: contact.id,
      homeSponsorId: cast.hostSponsor.id,
      startsOn: '2021-05-16',
      endsOn: '2021-05-01',
    });
    expect(answer.status).toBe(400);
    expect(pointersOf(answer).sort()).toEqual([
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
    const office = await app.as(cast.office.id);
    const wrong = {
      ...proposalOf(cast),
      startsOn: '9999-12-31',
      hostPosition: '  ',
      unknown: 1,
      learningQuestions: [''],
    };
    const answer = await office.post('/exchanges', wrong);
    expect(answer.status).toBe(400);
    expect(pointersOf(answer).sort()).toEqual([
      '/hostPosition',
      '/learningQuestions',
      '/startsOn',
      '/unknown',
    ]);
  });

  it('refuses a candidate who is not known, beside the other faults', async () => {
    const cast = await buildCast(app.database);
    const office = await app.as(cast.office.id);
    const answer = await office.post('/exchanges', {
      ...proposalOf(cast),
      candidateId: '01900000-0000-7000-8000-000000000000',
      startsOn: '2021-05-16',
    });
    expect(pointersOf(answer)).toEqual(['/candidateId', '/startsOn']);
  });

  it('refuses a candidate who hosts at home', async () => {
    const cast = await buildCast(app.database);
    const office = await app.as(cast.office.id);
    const answer = await office.post('/exchanges', { ...proposalOf(cast), hostOrganisationId: cast.home.id });
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '/hostOrganisationId', code: 'host_is_home' }),
    );
  });

  it('gives a candidate one standing exchange in a cohort', async () => {
    const { cast } = await buildExchange(app.database, { state: 'proposed' });
    const office = await app.as(cast.office.id);
    const answer = await office.post('/exchanges', proposalOf(cast));
    expect([answer.status, answer.body.code]).toEqual([409, 'exchange.candidate_taken']);
    await app.database.query(`UPDATE exchange SET state = 'cancelled' WHERE cohort_id = $1`, [cast.cohortId]);
    expect((await office.post('/exchanges', proposalOf(cast))).status).toBe(201);
  });

  it('is for the programme office', async () => {
    const cast = await buildCast(app.database);
    expect((await (await app.as(cast.facilitator.id)).post('/exchanges', proposalOf(cast))).status).toBe(403);
    expect((await (await app.as(cast.stranger.id)).post('/exchanges', proposalOf(cast))).status).toBe(404);
  });
});

describe('signing an exchange', () => {
  it('is agreed at the third signature, each by its own party', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    expect((await take(cast.candidate.id, id, { action: 'sign', agreementVersion: 1 })).body.state).toBe(
      'proposed',
    );
    expect((await take(cast.homeSponsor.id, id, { action: 'sign' })).body.state).toBe('proposed');
    const third = await take(cast.hostSponsor.id, id, { action: 'sign' });
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
    expect(events).toEqual([{ kind: 'exchange.agreed', payload: { startsOn: '2020-11-16' } }]);
  });

  it('refuses a second signature, and one under an agreement that was changed', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    await take(cast.candidate.id, id, { action: 'sign' });
    const again = await take(cast.candidate.id, id, { action: 'sign' });
    expect([again.status, again.body.refusals[0].guard]).toEqual([409, 'partyHasNotSignedYet']);
    const changed = await take(cast.homeSponsor.id, id, { action: 'sign', agreementVersion: 2 });
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
    expect((await take(deputy.id, id, { action: 'sign' })).status).toBe(404);
    app.clock.set('2020-10-09T23:00:00+02:00');
    const signed = await take(deputy.id, id, { action: 'sign' });
    expect(signed.body.signatures[2]).toMatchObject({
      person: { id: cast.hostSponsor.id },
      signedBy: { id: deputy.id },
      deputyFor: { id: cast.hostSponsor.id },
    });
    expect(await history(cast.office.id, id)).toEqual([
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
      expect((await take(personId, id, { action: 'sign' })).status).toBe(403);
    expect((await take(cast.stranger.id, id, { action: 'sign' })).status).toBe(404);
  });

  it('is agreed once when two parties sign at the same moment', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    await take(cast.candidate.id, id, { action: 'sign' });
    const answers = await Promise.all([
      take(cast.homeSponsor.id, id, { action: 'sign' }),
      take(cast.hostSponsor.id, id, { action: 'sign' }),
      take(cast.hostSponsor.id, id, { action: 'sign' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    expect((await read(cast.office.id, id)).body).toMatchObject({ state: 'agreed', version: 4 });
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
    const office = await app.as(cast.office.id);
    const answer = await office.patch(`/exchanges/${id}`, { startsOn: '2020-11-23' }, 1);
    expect(answer.body).toMatchObject({
      state: 'proposed',
      agreementVersion: 2,
      version: 2,
      voidedSignatures: 3,
    });
    const dueDates = answer.body.milestones.map(({ key, dueOn }: { key: string; dueOn: string }) => [
      key,
      dueOn,
    ]);
    expect(dueDates.sort()).toEqual([
      ['open', '2021-03-23'],
      ['ticked', '2021-03-16'],
    ]);
    expect(await history(cast.office.id, id)).toEqual([
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
    const office = await app.as(cast.office.id);
    const answer = await office.patch(`/exchanges/${id}`, { hostSponsorId: successor.id }, 1);
    expect(answer.body).toMatchObject({ state: 'proposed', agreementVersion: 1, voidedSignatures: 1 });
    expect((await take(successor.id, id, { action: 'sign' })).body.state).toBe('agreed');
  });

  it('keeps the signatures for another supervisor, and the version when nothing changes', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'agreed' });
    const office = await app.as(cast.office.id);
    const supervised = await office.patch(`/exchanges/${id}`, { hostSupervisor: 'Kim' }, 1);
    expect(supervised.body).toMatchObject({ state: 'agreed', version: 2, hostSupervisor: 'Kim' });
    expect((await office.patch(`/exchanges/${id}`, { hostSupervisor: 'Kim' }, 2)).body.version).toBe(2);
    expect(
      (await office.patch(`/exchanges/${id}`, { hostSupervisor: null }, 2)).body.hostSupervisor,
    ).toBeNull();
  });

  it('takes the version that was read, and no other', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    const office = await app.as(cast.office.id);
    expect((await office.patch(`/exchanges/${id}`, { hostPosition: 'Teamleider' })).status).toBe(428);
    expect((await office.patch(`/exchanges/${id}`, { hostPosition: 'Teamleider' }, 7)).status).toBe(412);
  });

  it('lets the candidate change the learning questions and nothing else', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    const candidate = await app.as(cast.candidate.id);
    const asked = await candidate.patch(`/exchanges/${id}`, { learningQuestions: ['Wat verrast mij?'] }, 1);
    expect(asked.body.learningQuestions).toEqual(['Wat verrast mij?']);
    expect(asked.body.permissions).toEqual(['write_learning_questions', 'read_details', 'settle_milestones']);
    expect((await candidate.patch(`/exchanges/${id}`, { hostPosition: 'Teamleider' }, 2)).status).toBe(403);
    const sponsor = await app.as(cast.homeSponsor.id);
    expect((await sponsor.patch(`/exchanges/${id}`, { learningQuestions: [] }, 2)).status).toBe(403);
  });

  it('refuses a plan that no longer fits, and a running exchange', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    const office = await app.as(cast.office.id);
    const wrong = await office.patch(
      `/exchanges/${id}`,
      { endsOn: '2020-11-15', hostSponsorId: cast.homeSponsor.id },
      1,
    );
    expect(pointersOf(wrong)).toEqual(['/hostSponsorId', '/endsOn']);
    await app.database.query(`UPDATE exchange SET state = 'active' WHERE id = $1`, [id]);
    const running = await office.patch(`/exchanges/${id}`, { endsOn: '2021-06-15' }, 1);
    expect([running.status, running.body.code]).toEqual([409, 'exchange.not_changeable']);
  });
});

describe('amending a running exchange', () => {
  beforeEach(() => app.clock.set('2021-03-01T09:00:00+01:00'));

  it('takes effect at the second signature, and moves open milestones with the end', async () => {
    const { id, cast } = await buildExchange(app.database);
    const milestone = await buildMilestone(app.database, { exchangeId: id, dueOn: '2021-05-17' });
    await app.database.query(
      `UPDATE milestone SET anchor = 'exchange_end', anchor_offset = 'P0D' WHERE id = $1`,
      [milestone],
    );
    const amended = { endsOn: '2021-06-15', hostSupervisor: 'Kim', reason: 'Later begonnen' };
    const proposed = await take(cast.office.id, id, { action: 'amend', ...amended });
    expect(proposed.body).toMatchObject({ state: 'active', endsOn: '2021-05-15' });
    const [{ id: amendmentId }] = proposed.body.amendments;
    const first = await take(cast.homeSponsor.id, id, { action: 'sign_amendment', amendmentId });
    expect(first.body.endsOn).toBe('2021-05-15');
    const second = await take(cast.hostSponsor.id, id, { action: 'sign_amendment', amendmentId });
    expect(second.body).toMatchObject({
      endsOn: '2021-06-15',
      hostSupervisor: 'Kim',
      hostPosition: 'Unitmanager',
    });
    expect(second.body.amendments).toEqual([expect.objectContaining({ number: 1, state: 'in_effect' })]);
    expect(second.body.milestones).toEqual([expect.objectContaining({ dueOn: '2021-06-15' })]);
    expect((await history(cast.office.id, id)).map(({ action }) => action)).toEqual([
      'amend',
      'sign_amendment',
      'sign_amendment',
      'apply_amendment',
    ]);
  });

  it('is withdrawn with a reason, after which another can be proposed', async () => {
    const { id, cast } = await buildExchange(app.database);
    const proposed = await take(cast.office.id, id, {
      action: 'amend',
      endsOn: '2021-06-15',
      reason: 'Rooster',
    });
    const [{ id: amendmentId }] = proposed.body.amendments;
    const second = await take(cast.office.id, id, {
      action: 'amend',
      endsOn: '2021-07-15',
      reason: 'Rooster',
    });
    expect([second.status, second.body.refusals[0].guard]).toEqual([409, 'noAmendmentIsOpen']);
    const silent = await take(cast.office.id, id, { action: 'withdraw_amendment', amendmentId });
    expect(silent.body.refusals[0].guard).toBe('requires:reason');
    const withdrawn = await take(cast.office.id, id, {
      action: 'withdraw_amendment',
      amendmentId,
      reason: 'Toch niet',
    });
    expect(withdrawn.body.amendments).toEqual([expect.objectContaining({ state: 'withdrawn' })]);
    const next = await take(cast.office.id, id, { action: 'amend', endsOn: '2021-07-15', reason: 'Rooster' });
    expect(next.body.amendments).toHaveLength(2);
  });

  it('is proposed by the office alone, and for something that differs', async () => {
    const { id, cast } = await buildExchange(app.database);
    const change = { action: 'amend', endsOn: '2021-06-15', reason: 'Rooster' };
    expect((await take(cast.candidate.id, id, change)).status).toBe(403);
    const same = await take(cast.office.id, id, { ...change, endsOn: '2021-05-15' });
    expect(same.body.refusals.map(({ guard }: { guard: string }) => guard)).toEqual([
      'amendmentChangesSomething',
    ]);
  });
});

describe('ending an exchange', () => {
  it('is completed on the last day with a reflection, and names what is missing before that', async () => {
    app.clock.set('2021-05-01T09:00:00+02:00');
    const { id, cast } = await buildExchange(app.database);
    await buildMilestone(app.database, { exchangeId: id, dueOn: '2021-05-31' });
    const early = await take(cast.office.id, id, { action: 'complete' });
    expect(early.status).toBe(409);
    expect(early.body.refusals.map(({ guard }: { guard: string }) => guard)).toEqual([
      'endDateIsReached',
      'closingReflectionIsPresent',
    ]);
    const candidate = await app.as(cast.candidate.id);
    const texts = { closingReflection: 'Ik kijk anders.', adviceToHost: 'Bel eerder.' };
    const written = await candidate.put(`/exchanges/${id}/closing-reflection`, texts, 1);
    expect(written.body).toMatchObject({ ...texts, version: 2, reflectedAt: '2021-05-01T07:00:00.000Z' });
    app.clock.set('2021-05-15T00:00:00+02:00');
    expect((await take(cast.office.id, id, { action: 'complete' })).body.state).toBe('completed');
    const back = await app.as(cast.candidate.id);
    expect((await back.put(`/exchanges/${id}/closing-reflection`, texts, 3)).body.code).toBe(
      'exchange.reflection_not_open',
    );
  });

  it('opens the reflection a month before the end, for the candidate', async () => {
    const { id, cast } = await buildExchange(app.database);
    const texts = { closingReflection: 'Ik kijk anders.', adviceToHost: 'Bel eerder.' };
    app.clock.set('2021-04-14T23:59:59+02:00');
    const candidate = await app.as(cast.candidate.id);
    expect((await candidate.put(`/exchanges/${id}/closing-reflection`, texts, 1)).status).toBe(409);
    expect((await read(cast.candidate.id, id)).body.permissions).not.toContain('write_reflection');
    app.clock.set('2021-04-15T00:00:00+02:00');
    expect((await read(cast.candidate.id, id)).body.permissions).toContain('write_reflection');
    const office = await app.as(cast.office.id);
    expect((await office.put(`/exchanges/${id}/closing-reflection`, texts, 1)).status).toBe(403);
    expect((await candidate.put(`/exchanges/${id}/closing-reflection`, texts, 1)).status).toBe(200);
  });

  it('ends early on a given day, from which the open milestones are counted', async () => {
    app.clock.set('2021-03-01T09:00:00+01:00');
    const { id, cast } = await buildExchange(app.database);
    const milestone = await buildMilestone(app.database, { exchangeId: id, dueOn: '2021-05-31' });
    await app.database.query(
      `UPDATE milestone SET anchor = 'exchange_end', anchor_offset = 'P2W' WHERE id = $1`,
      [milestone],
    );
    const ended = await take(cast.office.id, id, {
      action: 'end_early',
      endedOn: '2021-02-26',
      reason: 'Andere baan',
    });
    expect(ended.body).toMatchObject({ state: 'ended_early', endedOn: '2021-02-26', endsOn: '2021-05-15' });
    expect(ended.body.milestones).toEqual([
      expect.objectContaining({ dueOn: '2021-03-12', status: 'open', timing: 'due_soon' }),
    ]);
  });

  it('cancels with a reason, and never a running exchange', async () => {
    const proposed = await buildExchange(app.database, { state: 'proposed' });
    const { office } = proposed.cast;
    expect((await take(office.id, proposed.id, { action: 'cancel' })).body.refusals[0].guard).toBe(
      'requires:reason',
    );
    const cancelled = await take(office.id, proposed.id, { action: 'cancel', reason: 'Geen plek' });
    expect(cancelled.body.state).toBe('cancelled');
    const running = await buildExchange(app.database);
    const refused = await take(running.cast.office.id, running.id, { action: 'cancel', reason: 'Geen plek' });
    expect([refused.status, refused.body.refusals[0].guard]).toEqual([409, 'state']);
  });
});

describe('reading exchanges', () => {
  it('shows who goes where to the programme, and the details to those it is about', async () => {
    const { id, cast } = await buildExchange(app.database);
    await buildMilestone(app.database, { exchangeId: id });
    const observer = await read(cast.observer.id, id);
    expect(observer.body).toMatchObject({
      candidate: { id: cast.candidate.id },
      milestones: [],
      learningQuestions: [],
      signatures: [],
      amendments: [],
      actions: [],
      permissions: [],
    });
    expect((await (await app.as(cast.observer.id)).get(`/exchanges/${id}/transitions`)).status).toBe(403);
    const colleague = await buildSponsor(app.database, cast.programmeId, cast.host.id);
    for (const { id: reader } of [
      cast.candidate,
      cast.homeSponsor,
      colleague,
      cast.facilitator,
      cast.office,
    ]) {
      const answer = await read(reader, id);
      expect(answer.body.permissions).toContain('read_details');
      expect(answer.body.milestones).toHaveLength(1);
    }
  });

  it('answers as what does not exist to who has no role in the programme, an admin too', async () => {
    const { id } = await buildExchange(app.database);
    const admin = await buildPerson(app.database);
    await buildMembership(app.database, { personId: admin.id, role: 'admin' });
    const hidden = await read(admin.id, id);
    const absent = await read(admin.id, '01900000-0000-7000-8000-000000000000');
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
    expect((await (await app.as(admin.id)).get('/exchanges')).body.items).toEqual([]);
  });

  it('explains every action to the reader, in their language', async () => {
    app.clock.set('2021-03-01T09:00:00+01:00');
    const { id, cast } = await buildExchange(app.database);
    const answer = await (await app.as(cast.office.id)).get(`/exchanges/${id}`).set('Accept-Language', 'en');
    const complete = answer.body.actions.find(({ action }: { action: string }) => action === 'complete');
    expect(complete).toMatchObject({ title: 'Complete', allowed: false });
    expect(complete.refusals[0]).toEqual({
      guard: 'endDateIsReached',
      detail: 'The exchange still runs up to and including 15 May 2021.',
    });
    const amend = answer.body.actions.find(({ action }: { action: string }) => action === 'amend');
    expect(amend).toMatchObject({ allowed: true, requires: ['reason'] });
    expect(answer.body.period).toEqual({ day: 106, days: 181 });
  });

  it('lists by the name of the candidate, page by page', async () => {
    const cast = await buildCast(app.database);
    for (const name of ['Cas', 'Anne', 'Bram', 'Anne']) {
      const { id: candidateId } = await buildCandidate(app.database, cast, name);
      await buildExchange(app.database, { cast, candidateId });
    }
    const observer = await app.as(cast.observer.id);
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Response = await observer.get(`/exchanges?limit=1${cursor && `&cursor=${cursor}`}`);
      names.push(...page.body.items.map(({ candidate }: { candidate: { name: string } }) => candidate.name));
      cursor = page.body.nextCursor;
    }
    expect(names).toEqual(['Anne', 'Anne', 'Bram', 'Cas']);
    expect((await observer.get('/exchanges?cursor=nonsense')).status).toBe(400);
  });

  it('filters by cohort, state, organisation and candidate', async () => {
    const { id, cast } = await buildExchange(app.database);
    const observer = await app.as(cast.observer.id);
    const found = async (query: string): Promise<string[]> =>
      (await observer.get(`/exchanges?${query}`)).body.items.map((exchange: { id: string }) => exchange.id);
    expect(
      await found(
        `cohortId=${cast.cohortId}&state=active&organisationId=${cast.host.id}&candidateId=${cast.candidate.id}`,
      ),
    ).toEqual([id]);
    expect(await found('state=proposed')).toEqual([]);
    expect(await found(`organisationId=${cast.programmeId}`)).toEqual([]);
    expect((await observer.get('/exchanges?state=unknown')).status).toBe(400);
  });

  it('lists what waits for the signature of the reader', async () => {
    app.clock.set('2021-03-01T09:00:00+01:00');
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    await buildSignature(app.database, {
      exchangeId: id,
      party: 'host_sponsor',
      personId: cast.hostSponsor.id,
    });
    const awaiting = async (personId: string): Promise<string[]> =>
      (await (await app.as(personId)).get('/exchanges?awaiting=me')).body.items.map(
        (exchange: { id: string }) => exchange.id,
      );
    expect(await awaiting(cast.candidate.id)).toEqual([id]);
    expect(await awaiting(cast.homeSponsor.id)).toEqual([id]);
    for (const { id: reader } of [cast.hostSponsor, cast.office, cast.observer])
      expect(await awaiting(reader)).toEqual([]);
    const running = await buildExchange(app.database);
    expect(await awaiting(running.cast.hostSponsor.id)).toEqual([]);
    await take(running.cast.office.id, running.id, {
      action: 'amend',
      endsOn: '2021-06-15',
      reason: 'Rooster',
    });
    expect(await awaiting(running.cast.hostSponsor.id)).toEqual([running.id]);
    expect(await awaiting(running.cast.candidate.id)).toEqual([]);
  });
});

describe('the trail of an exchange', () => {
  it('tells every step to the audit trail, without texts', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    await take(cast.office.id, id, { action: 'cancel', reason: 'Een geheime reden' });
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
    expect(await history(cast.office.id, id)).toEqual([
      expect.objectContaining({ reason: 'Een geheime reden' }),
    ]);
  });

  it('leaves nothing of a step that failed', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'agreed' });
    const starting = app.resolve(ExchangeTransitionService).take(null, id, 'start');
    await expect(starting).rejects.toMatchObject({ code: 'workflow.refused' });
    expect(await history(cast.office.id, id)).toEqual([]);
  });
});
