import { newId, SubjectReaders } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { buildProposal, buildReview } from '../factories/proposal.factory.js';
import { buildReadyProposal } from '../factories/ready-proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { reasonsOf, recipientsOf, titlesOf } from './told.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

const title = 'Reclassering meenemen';

describe('a verdict', () => {
  it('is asked of the organisation whose verdict is missing', async () => {
    const { id, cast } = await buildReadyProposal(app.database, 'in_review', { title });
    const reasons = await reasonsOf(app, 'review.due', id);
    expect(recipientsOf(reasons)).toEqual(
      [`asked ${cast.hostSponsor.id} 2021-03-15`, `escalation ${cast.office.id} 2021-03-15`].sort(),
    );
    expect(titlesOf(reasons, '2021-03-10')).toEqual(
      [
        `${cast.host.shortName} (${cast.hostSponsor.name}) heeft nog niet geoordeeld: ${title}`,
        `Je oordeel wordt gevraagd, uiterlijk maandag 15 maart: ${title}`,
      ].sort(),
    );
    expect(titlesOf(reasons, '2021-03-16')).toContain(
      `Je oordeel wordt gevraagd, de termijn was 15 maart 2021: ${title}`,
    );
    await app.database.query(
      `UPDATE proposal_review SET verdict = 'approve', motivation = 'Ja', given_by = $2, given_at = now()
       WHERE proposal_id = $1`,
      [id, cast.hostSponsor.id],
    );
    expect(await reasonsOf(app, 'review.due', id)).toEqual([]);
  });

  it('of who is consulted is asked until the term, and never told one level up', async () => {
    const { id, cast } = await buildProposal(app.database, { state: 'in_review' });
    const place = { proposalId: id, organisationId: cast.home.id, part: 'consulted' as const };
    await buildReview(app.database, { ...place, dueOn: '2021-03-05' });
    const [reason, ...others] = await reasonsOf(app, 'review.due', id);
    expect([reason?.recipientId, others]).toEqual([cast.homeSponsor.id, []]);
    expect(reason?.until).toEqual(new Date('2021-03-06T00:00:00+01:00'));
    app.clock.set('2021-03-06T09:00:00+01:00');
    expect(await reasonsOf(app, 'review.due', id)).toEqual([]);
    app.clock.set('2021-03-01T09:00:00+01:00');
  });
});

describe('a pilot', () => {
  it('is asked of its owner until it is evaluated', async () => {
    const { id, cast } = await buildReadyProposal(app.database, 'in_pilot');
    expect(await reasonsOf(app, 'pilot.end', id)).toEqual([]);
    await app.database.query(
      `UPDATE proposal_pilot SET outcome = NULL, evaluation = NULL, evaluated_at = NULL WHERE proposal_id = $1`,
      [id],
    );
    expect(recipientsOf(await reasonsOf(app, 'pilot.end', id))).toEqual(
      [`asked ${cast.candidate.id} 2021-02-28`, `escalation ${cast.office.id} 2021-02-28`].sort(),
    );
  });
});

describe('an adoption', () => {
  it('is to be confirmed by the sponsor until it is', async () => {
    const { id, cast } = await buildReadyProposal(app.database, 'approved');
    expect(await reasonsOf(app, 'adoption.confirm', id)).toEqual([]);
    await app.database.query(
      `UPDATE proposal_adoption SET confirmed_by = NULL, confirmed_at = NULL WHERE proposal_id = $1`,
      [id],
    );
    expect(recipientsOf(await reasonsOf(app, 'adoption.confirm', id))).toEqual(
      [`asked ${cast.hostSponsor.id} 2021-02-20`, `escalation ${cast.office.id} 2021-02-20`].sort(),
    );
  });

  it('is asked after by its owner and the sponsor', async () => {
    const { id, cast } = await buildProposal(app.database, { state: 'adopted' });
    const place = [id, cast.host.id];
    await app.database.query(
      `INSERT INTO adoption_check (id, version, proposal_id, launch, organisation_id, due_on, created_at)
       VALUES ($3, 1, $1, 1, $2, '2021-04-12', now())`,
      [...place, newId()],
    );
    await app.database.query(
      `INSERT INTO proposal_adoption (id, version, proposal_id, launch, organisation_id, owner_id, anchor, anchored_in,
         effective_on, created_at) VALUES ($3, 1, $1, 1, $2, $4, 'protocol', 'Werkafspraken', '2021-03-01', now())`,
      [...place, newId(), cast.candidate.id],
    );
    const asked = [cast.candidate.id, cast.hostSponsor.id].map((person) => `asked ${person} 2021-04-12`);
    expect(recipientsOf(await reasonsOf(app, 'adoption.check', id))).toEqual(
      [...asked, `escalation ${cast.office.id} 2021-04-12`].sort(),
    );
  });
});

describe('a proposal', () => {
  it('that is parked is told of to its authors and the office', async () => {
    const { id, cast } = await buildProposal(app.database, { state: 'parked', title });
    const reasons = await reasonsOf(app, 'proposal.wakes', id);
    expect(recipientsOf(reasons)).toEqual(
      [cast.candidate, cast.office].map((person) => `asked ${person.id} 2021-06-01`).sort(),
    );
    expect(titlesOf(reasons, '2021-06-01')).toEqual([`Gaat vandaag vanzelf verder: ${title}`]);
  });

  it('that must be changed is asked of its authors', async () => {
    const { id, cast } = await buildProposal(app.database, { state: 'changes_requested' });
    expect(recipientsOf(await reasonsOf(app, 'proposal.changes', id))).toEqual(
      [`asked ${cast.candidate.id} 2021-01-11`, `escalation ${cast.office.id} 2021-01-11`].sort(),
    );
  });

  it('that nobody can review is told to the office', async () => {
    const { id, cast } = await buildProposal(app.database, { state: 'submitted' });
    expect(await reasonsOf(app, 'proposal.reviewer_missing', id)).toEqual([]);
    await app.database.query(`UPDATE membership SET ends_on = '2021-02-28' WHERE person_id = $1`, [
      cast.hostSponsor.id,
    ]);
    expect(recipientsOf(await reasonsOf(app, 'proposal.reviewer_missing', id))).toEqual([
      `asked ${cast.office.id} 2021-01-11`,
    ]);
  });

  it('is read by whom the policy lets read it', async () => {
    const { id, cast } = await buildProposal(app.database, { state: 'submitted' });
    const { personId: elsewhere } = await buildMembership(app.database);
    const readers = app.resolve(SubjectReaders);
    expect(await readers.readable(cast.office.id, 'proposal', [id])).toEqual(new Set([id]));
    for (const personId of [cast.observer.id, cast.stranger.id, elsewhere])
      expect(await readers.readable(personId, 'proposal', [id])).toEqual(new Set());
  });
});
