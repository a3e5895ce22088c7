import { ProposalSweepService, type ProposalView } from '@app/proposals';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { bodyOf } from '../setup/answers.js';
import { ProposalClient } from './proposal-client.js';

let app: TestApplication;
let cast: BuiltCast;
beforeAll(async () => {
  app = await startApplication();
  cast = await buildCast(app.database);
});
afterAll(() => app.close());

const text = {
  title: 'Vraag de reclassering mee bij de veiligheidsbeoordeling',
  problem: 'De reclassering wordt niet bevraagd bij een nieuwe melding.',
  change: 'Neem de reclassering op als vaste bron, met één aanspreekpunt.',
  chainStep: 'safety_assessment',
};

async function note(content: object = text): Promise<ProposalClient> {
  const candidate = await app.as(cast.candidate.id);
  const affectedOrganisations = [
    { organisationId: cast.home.id, part: 'acts' },
    { organisationId: cast.host.id, part: 'acts' },
  ];
  const answer = await candidate.post('/proposals', {
    cohortId: cast.cohortId,
    affectedOrganisations,
    ...content,
  });
  expect(answer.status).toBe(201);
  return new ProposalClient(app, bodyOf<ProposalView>(answer).id);
}

async function approved(): Promise<ProposalClient> {
  const proposal = await note();
  await proposal.act(cast.candidate.id, 'submit');
  await proposal.judge(cast.homeSponsor.id, cast.home.id, 'approve');
  await proposal.judge(cast.hostSponsor.id, cast.host.id, 'approve');
  return proposal;
}

function plan(): object {
  return {
    ownerId: cast.candidate.id,
    organisationIds: [cast.home.id],
    startsOn: '2021-03-08',
    endsOn: '2021-04-30',
    measure: 'Van 0 naar 80 procent antwoord binnen een werkdag.',
  };
}

describe('a proposal', () => {
  it('goes from idea to adopted, lapses, and is relaunched', async () => {
    app.clock.set('2021-01-11T09:00:00+01:00');
    const proposal = await note();
    const { candidate, homeSponsor, hostSponsor, office } = cast;

    const submitted = await proposal.act(candidate.id, 'submit');
    expect(submitted.body).toMatchObject({ state: 'in_review', reference: '2021-001', reviewRound: 1 });
    expect(submitted.body.reviews.map(({ dueOn }) => dueOn)).toEqual(['2021-01-25', '2021-01-25']);

    await proposal.judge(homeSponsor.id, cast.home.id, 'approve');
    const asked = await proposal.judge(hostSponsor.id, cast.host.id, 'request_changes', 'Wie antwoordt?');
    expect(asked.body.state).toBe('changes_requested');

    const early = await proposal.act(candidate.id, 'resubmit');
    expect([early.status, early.body]).toMatchObject([
      409,
      { refusals: [{ guard: 'revisionIsNewerThanJudged' }] },
    ]);
    await proposal.revise(candidate.id, { change: `${text.change} Met een vervanger.` });
    const resubmitted = await proposal.act(candidate.id, 'resubmit');
    expect(resubmitted.body).toMatchObject({ state: 'in_review', revision: 2, reviewRound: 2 });
    await proposal.judge(homeSponsor.id, cast.home.id, 'approve');
    expect((await proposal.judge(hostSponsor.id, cast.host.id, 'approve')).body.state).toBe('approved');

    expect((await proposal.act(candidate.id, 'start_pilot')).status).toBe(409);
    expect((await proposal.post(office.id, '/pilots', plan())).status).toBe(201);
    const started = await proposal.act(candidate.id, 'start_pilot');
    expect(started.body).toMatchObject({ state: 'in_pilot', pilots: [{ state: 'running' }] });
    const [pilot] = started.body.pilots;
    await proposal.patch(
      candidate.id,
      `/pilots/${pilot?.id}`,
      { outcome: 'succeeded', evaluation: 'In 83 procent kwam antwoord.' },
      pilot?.version ?? 0,
    );

    const unconfirmed = await proposal.act(office.id, 'adopt');
    expect(unconfirmed.body).toMatchObject({ refusals: [{ guard: 'everyAdoptionIsConfirmed' }] });
    await adopt(proposal);
    const adopted = await proposal.act(office.id, 'adopt');
    expect(adopted.body).toMatchObject({ state: 'adopted', pilots: [{ state: 'ended' }] });
    expect(adopted.body.adoptionChecks.map(({ dueOn }) => dueOn)).toEqual([
      ...['2021-04-12', '2021-04-12', '2021-07-12', '2021-07-12', '2022-01-11', '2022-01-11'],
    ]);

    app.clock.set('2022-01-12T09:00:00+01:00');
    const check = (await proposal.read(homeSponsor.id)).body.adoptionChecks.at(-1);
    const answered = await proposal.patch(
      office.id,
      `/adoption-checks/${check?.id}`,
      { outcome: 'lapsed', note: 'Sinds de verhuizing niet meer.' },
      check?.version ?? 0,
    );
    expect(answered.status).toBe(200);
    expect((await proposal.act(office.id, 'lapse')).body.state).toBe('lapsed');
    await proposal.post(office.id, '/pilots', plan());
    const relaunched = await proposal.act(office.id, 'relaunch');
    expect(relaunched.body).toMatchObject({ state: 'in_pilot', launch: 2, adoptions: [] });

    const history = await (await app.as(candidate.id)).get(`/proposals/${proposal.id}/transitions`);
    const actions = bodyOf<{ items: { action: string }[] }>(history).items.map(({ action }) => action);
    expect(actions).toEqual([
      ...['note_idea', 'submit', 'start_review', 'give_verdict', 'give_verdict', 'request_changes', 'revise'],
      ...[
        'resubmit',
        'give_verdict',
        'give_verdict',
        'approve',
        'plan_pilot',
        'start_pilot',
        'evaluate_pilot',
      ],
      ...['record_adoption', 'confirm_adoption', 'record_adoption', 'confirm_adoption', 'adopt'],
      ...['answer_check', 'lapse', 'plan_pilot', 'relaunch'],
    ]);
  });

  it('shows what changed between two revisions, by words', async () => {
    app.clock.set('2021-01-11T09:00:00+01:00');
    const proposal = await note();
    await proposal.revise(cast.candidate.id, {
      change: text.change.replace('één aanspreekpunt', 'een nummer'),
    });
    const candidate = await app.as(cast.candidate.id);
    const { body } = await candidate.get(`/proposals/${proposal.id}/revisions?from=1`);
    expect(body).toMatchObject({ items: [{ number: 2 }, { number: 1 }], diff: { from: 1, to: 2 } });
    const { diff } = body as { diff: { fields: { field: string; isChanged: boolean; parts: object[] }[] } };
    const changed = diff.fields.filter(({ isChanged }) => isChanged);
    expect(changed.map(({ field }) => field)).toEqual(['change']);
    expect(changed[0]?.parts).toEqual(
      expect.arrayContaining([
        { kind: 'removed', text: 'één aanspreekpunt' },
        { kind: 'added', text: 'een nummer' },
      ]),
    );
  });

  it('is parked until its day, and goes on where it was with a new term', async () => {
    app.clock.set('2021-02-01T09:00:00+01:00');
    const proposal = await note();
    await proposal.act(cast.candidate.id, 'submit');
    const parking = { reason: 'Na de verkiezingen', wakesOn: '2021-03-20' };
    expect((await proposal.act(cast.office.id, 'park', parking)).body.state).toBe('parked');
    const sweeps = app.resolve(ProposalSweepService);
    expect(await app.context.run({}, () => sweeps.sweep())).toBe(0);
    app.clock.set('2021-03-20T06:00:00+01:00');
    expect(await app.context.run({}, () => sweeps.sweep())).toBe(1);
    const { body } = await proposal.read(cast.candidate.id);
    expect(body).toMatchObject({ state: 'in_review', wakesOn: null, dueOn: '2021-04-06' });
  });

  it('carries its authors and followers along when it is merged', async () => {
    app.clock.set('2021-01-11T09:00:00+01:00');
    const [one, other] = [await note(), await note({ ...text, title: 'Hetzelfde, anders' })];
    await one.act(cast.candidate.id, 'submit');
    await other.act(cast.candidate.id, 'submit');
    const itself = await one.act(cast.office.id, 'merge', { targetId: one.id });
    expect(itself.body).toMatchObject({ refusals: [{ guard: 'targetIsOpen' }] });
    const merged = await one.act(cast.office.id, 'merge', { targetId: other.id });
    expect(merged.body).toMatchObject({ state: 'merged', mergedInto: { id: other.id } });
    expect((await other.read(cast.office.id)).body.mergedFrom).toEqual([{ id: one.id, title: text.title }]);
  });

  it('holds back what looks like client data until it is declared harmless', async () => {
    app.clock.set('2021-01-11T09:00:00+01:00');
    const proposal = await note({ ...text, problem: 'Zie zaaknummer 2020-12345 van vorig jaar.' });
    const held = await proposal.act(cast.candidate.id, 'submit');
    expect(held.body).toMatchObject({ refusals: [{ guard: 'noFindingIsUnresolved' }] });
    const { body } = await proposal.read(cast.candidate.id);
    expect(body.findings).toMatchObject([{ field: 'problem', kind: 'case_number', isHarmless: false }]);
    const candidate = await app.as(cast.candidate.id);
    await candidate
      .post(`/proposals/${proposal.id}/harmless-declarations`)
      .set('If-Match', `"${body.version}"`)
      .expect(200);
    expect((await proposal.act(cast.candidate.id, 'submit')).body.state).toBe('in_review');
  });

  it('is seen by nobody but its authors while it is an idea', async () => {
    app.clock.set('2021-01-11T09:00:00+01:00');
    const proposal = await note();
    const { candidate, office, homeSponsor, facilitator, observer, stranger } = cast;
    expect((await proposal.read(candidate.id)).status).toBe(200);
    for (const { id } of [office, homeSponsor, facilitator, observer, stranger])
      expect((await proposal.read(id)).status).toBe(404);
    await proposal.revise(candidate.id, { isShared: true });
    expect((await proposal.read(facilitator.id)).status).toBe(200);
    expect((await proposal.read(office.id)).status).toBe(404);
  });

  it('asks a new plan for a relaunch, whatever was planned before it was adopted', async () => {
    app.clock.set('2021-01-11T09:00:00+01:00');
    const { office } = cast;
    const proposal = await approved();
    await proposal.post(office.id, '/pilots', plan());
    await adopt(proposal);
    const adopted = await proposal.act(office.id, 'adopt');
    expect(adopted.body).toMatchObject({ state: 'adopted', pilots: [{ state: 'ended', outcome: null }] });
    const [check] = adopted.body.adoptionChecks;
    const lapsed = { outcome: 'lapsed', note: 'Nooit begonnen.' };
    await proposal.patch(office.id, `/adoption-checks/${check?.id}`, lapsed, check?.version ?? 0);
    await proposal.act(office.id, 'lapse');
    const early = await proposal.act(office.id, 'relaunch');
    expect(early.body).toMatchObject({ refusals: [{ guard: 'pilotPlanIsComplete' }] });
    await proposal.post(office.id, '/pilots', plan());
    expect((await proposal.act(office.id, 'relaunch')).body.state).toBe('in_pilot');
  });
});

/** Both organisations record their adoption, and their sponsors confirm it. */
async function adopt(proposal: ProposalClient): Promise<void> {
  for (const [organisationId, sponsorId] of [
    [cast.home.id, cast.homeSponsor.id],
    [cast.host.id, cast.hostSponsor.id],
  ] as const) {
    const { body } = await proposal.post(sponsorId, '/adoptions', {
      organisationId,
      ownerId: sponsorId,
      anchor: 'work_process',
      anchoredIn: 'Werkproces veiligheidsbeoordeling',
      effectiveOn: '2021-05-01',
    });
    const adoption = body.adoptions.find((candidate) => candidate.organisationId === organisationId);
    await proposal.patch(
      sponsorId,
      `/adoptions/${adoption?.id}`,
      { isConfirmed: true },
      adoption?.version ?? 0,
    );
  }
}
