import { newId } from '@app/platform';
import { type ProposalAction, type ProposalState, proposalWorkflow } from '@app/proposals';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCandidate, buildCast, type BuiltCast, buildSponsor } from '../factories/exchange.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildPartner } from '../factories/programme.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import { buildReadyProposal } from '../factories/ready-proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';

/** Every kind of person, with the circles in which they see a proposal; the author always does. */
const roles = {
  author: ['authors', 'involved', 'programme'],
  'other candidate': ['involved', 'programme'],
  'sponsor of an acting organisation': ['involved', 'programme'],
  'deputy of that sponsor': ['involved', 'programme'],
  'sponsor of a consulted organisation': ['involved', 'programme'],
  'sponsor of the author': ['involved', 'programme'],
  'sponsor of an uninvolved organisation': ['programme'],
  'programme office': ['involved', 'programme'],
  facilitator: ['involved', 'programme'],
  observer: ['programme'],
  admin: [],
  stranger: [],
} as const satisfies Record<string, readonly Circle[]>;
type Role = keyof typeof roles;
type Circle = 'authors' | 'involved' | 'programme';

const circles: Readonly<Partial<Record<ProposalState, Circle>>> = {
  idea: 'authors',
  approved: 'programme',
  in_pilot: 'programme',
  adopted: 'programme',
  lapsed: 'programme',
};

let app: TestApplication;
let cast: BuiltCast;
let clients: Readonly<Record<Role, Client>>;
let consultedId: string;
let targetId: string;

beforeAll(async () => {
  app = await startApplication();
  app.clock.set('2021-03-01T09:00:00+01:00');
  const db = app.database;
  cast = await buildCast(db);
  const [consulted, uninvolved] = [await buildOrganisation(db), await buildOrganisation(db)];
  for (const { id } of [consulted, uninvolved])
    await buildPartner(db, { programmeId: cast.programmeId, organisationId: id });
  consultedId = consulted.id;
  targetId = (await buildProposal(db, { cast, state: 'submitted' })).id;
  const people: Record<Role, string> = {
    author: cast.candidate.id,
    'other candidate': (await buildCandidate(db, cast)).id,
    'sponsor of an acting organisation': cast.hostSponsor.id,
    'deputy of that sponsor': await buildDeputyOf(cast.hostSponsor.id),
    'sponsor of a consulted organisation': (await buildSponsor(db, cast.programmeId, consulted.id)).id,
    'sponsor of the author': cast.homeSponsor.id,
    'sponsor of an uninvolved organisation': (await buildSponsor(db, cast.programmeId, uninvolved.id)).id,
    'programme office': cast.office.id,
    facilitator: cast.facilitator.id,
    observer: cast.observer.id,
    admin: (await buildMembership(db, { role: 'admin' })).personId,
    stranger: cast.stranger.id,
  };
  const signedIn = await Promise.all(
    Object.entries(people).map(async ([role, id]) => [role, await app.as(id)] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, Client>;
});
afterAll(() => app.close());

async function buildDeputyOf(sponsorId: string): Promise<string> {
  const [membership] = await app.database.query<{ id: string }[]>(
    `SELECT id FROM membership WHERE person_id = $1 AND role = 'sponsor'`,
    [sponsorId],
  );
  const personId = (await buildPerson(app.database)).id;
  await app.database.query(
    `INSERT INTO deputy (id, sponsor_membership_id, person_id, starts_on, ends_on, created_at)
     VALUES ($1, $2, $3, '2021-02-01', '2021-04-01', '2021-02-01T09:00:00Z')`,
    [newId(), membership?.id, personId],
  );
  return personId;
}

async function ready(state: ProposalState): Promise<string> {
  const affectedOrganisations = [
    { organisationId: cast.host.id, part: 'acts' as const },
    { organisationId: consultedId, part: 'consulted' as const },
  ];
  return (await buildReadyProposal(app.database, state, { cast, affectedOrganisations })).id;
}

/** Everything of a proposal that an action could change, as one text. */
async function standing(id: string): Promise<string> {
  const [row] = await app.database.query<{ standing: string }[]>(
    `SELECT concat_ws('|', p::text,
       (SELECT count(*) FROM proposal_transition t WHERE t.proposal_id = p.id),
       (SELECT string_agg(r::text, ',' ORDER BY r.round, r.organisation_id) FROM proposal_review r WHERE r.proposal_id = p.id),
       (SELECT string_agg(t::text, ',' ORDER BY t.id) FROM proposal_pilot t WHERE t.proposal_id = p.id)) AS standing
     FROM proposal p WHERE p.id = $1`,
    [id],
  );
  return row?.standing ?? '';
}

const input = { reason: 'Daarom.', wakesOn: '2021-06-01' };
const act = async (role: Role, id: string, action: ProposalAction) =>
  clients[role].post(`/proposals/${id}/transitions`, { action, ...input, targetId });

/** What the table of the workflow says of a cell: 200, 204 where who acts loses sight, or the status of the refusal. */
function expected(state: ProposalState, action: ProposalAction, role: Role): number {
  const seen: readonly Circle[] = roles[role];
  if (!seen.includes(circles[state] ?? 'involved')) return 404;
  const part = ({ author: 'author', 'programme office': 'programme_office' } as const)[role as 'author'];
  if (part === undefined) return 403;
  const row = proposalWorkflow.transitions.find((one) => one.from === state && one.action === action);
  if (!row) return 409;
  if (!row.by.includes(part)) return 403;
  return action === 'return' ? 204 : 200;
}

describe.each(proposalWorkflow.states)('in the state %s', (state) => {
  it('does what the table allows, and refuses the rest without a trace', async () => {
    const standsStill = await ready(state);
    const before = await standing(standsStill);
    // The roles at once: what they are allowed they do to proposals of their own, and the rest must change nothing.
    await Promise.all(
      (Object.keys(roles) as Role[]).map(async (role) => {
        for (const action of proposalWorkflow.actions) await tryCell(state, action, role, standsStill);
      }),
    );
    expect(await standing(standsStill)).toBe(before);
  });
});

/** Tries one cell of the table, on a proposal of its own where it is allowed. */
async function tryCell(
  state: ProposalState,
  action: ProposalAction,
  role: Role,
  standsStill: string,
): Promise<void> {
  const cell = `${role}: ${action}`;
  const wanted = expected(state, action, role);
  const id = wanted < 300 ? await ready(state) : standsStill;
  const { status } = await act(role, id, action);
  expect([cell, status]).toEqual([cell, wanted]);
  if (wanted < 300) expect([cell, await reached(state, action, id)]).toEqual([cell, true]);
}

/** Whether the history tells that the action led to a state of the table. */
async function reached(from: ProposalState, action: ProposalAction, id: string): Promise<boolean> {
  const row = proposalWorkflow.transitions.find((one) => one.from === from && one.action === action);
  const lines = await app.database.query<{ to: ProposalState }[]>(
    `SELECT to_state AS "to" FROM proposal_transition WHERE proposal_id = $1 AND action = $2`,
    [id, action],
  );
  return lines.length === 1 && lines.every(({ to }) => row?.to.includes(to) === true);
}
