import type { MeetingAction, MeetingKind, MeetingState } from '@app/meetings';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCandidate, buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildMeeting } from '../factories/meeting.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';

/** Every kind of person, and what they are to a meeting; the leader is a sponsor without another role in it. */
const roles = {
  'leader of the meeting': 'facilitator',
  'facilitator of the cohort': 'facilitator',
  'programme office': 'programme_office',
  'invited candidate': 'invitee',
  'candidate who is not invited': 'outsider',
  'sponsor who is not invited': 'outsider',
  observer: 'outsider',
  admin: 'outsider',
  stranger: 'outsider',
} as const;
type Role = keyof typeof roles;
type Part = 'facilitator' | 'programme_office';

const planners = ['facilitator', 'programme_office'] as const;

interface Step {
  readonly to: MeetingState;
  readonly by: readonly Part[];
  /** Who runs peer intervision, where that is not everybody who may otherwise. */
  readonly byInIntervision?: readonly Part[];
}

/** The meeting as the domain has it ("Workflows", "Meeting"), written out; who leads a meeting is its facilitator. */
const steps: Readonly<Record<MeetingState, Readonly<Partial<Record<MeetingAction, Step>>>>> = {
  draft: {
    publish: { to: 'planned', by: planners },
    cancel: { to: 'cancelled', by: planners },
  },
  planned: {
    open: { to: 'in_progress', by: planners, byInIntervision: ['facilitator'] },
    cancel: { to: 'cancelled', by: planners },
  },
  in_progress: {
    close: { to: 'closed', by: planners, byInIntervision: ['facilitator'] },
  },
  closed: {
    reopen: { to: 'in_progress', by: ['facilitator'] },
  },
  cancelled: {},
};
const states = Object.keys(steps) as MeetingState[];
/** Every action, each tried in every state; one that is added does not compile until it is here. */
const tried: Readonly<Record<MeetingAction, true>> = {
  ...{ publish: true, open: true, close: true, reopen: true, cancel: true },
};
const actions = Object.keys(tried) as MeetingAction[];

let app: TestApplication;
let cast: BuiltCast;
let clients: Readonly<Record<Role, Client>>;

beforeAll(async () => {
  app = await startApplication();
  app.clock.set('2021-03-01T09:00:00+01:00');
  const db = app.database;
  cast = await buildCast(db);
  const people: Record<Role, string> = {
    'leader of the meeting': cast.hostSponsor.id,
    'facilitator of the cohort': cast.facilitator.id,
    'programme office': cast.office.id,
    'invited candidate': cast.candidate.id,
    'candidate who is not invited': (await buildCandidate(db, cast)).id,
    'sponsor who is not invited': cast.homeSponsor.id,
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

async function ready(state: MeetingState, kind: MeetingKind): Promise<string> {
  const { id } = await buildMeeting(app.database, {
    ...{ cast, state, kind },
    leaderId: cast.hostSponsor.id,
    inviteeIds: [cast.candidate.id],
    attendance: state === 'in_progress' || state === 'closed' ? 'present' : null,
  });
  return id;
}

/** Everything of a meeting that an action could change, as one text. */
async function standing(id: string): Promise<string> {
  const [row] = await app.database.query<{ standing: string }[]>(
    `SELECT concat_ws('|', m::text,
       (SELECT count(*) FROM meeting_transition t WHERE t.meeting_id = m.id),
       (SELECT count(*) FROM meeting_report r WHERE r.meeting_id = m.id),
       (SELECT string_agg(i::text, ',' ORDER BY i.id) FROM meeting_invitation i WHERE i.meeting_id = m.id)) AS standing
     FROM meeting m WHERE m.id = $1`,
    [id],
  );
  return row?.standing ?? '';
}

/** What the domain says of a cell: 200, or the status of the refusal. */
function expected(kind: MeetingKind, state: MeetingState, action: MeetingAction, role: Role): number {
  const part = roles[role];
  if (part === 'outsider' || (part === 'invitee' && state === 'draft')) return 404;
  if (part === 'invitee') return 403;
  const step = steps[state][action];
  if (!step) return 409;
  if (!step.by.includes(part)) return 403;
  const runs = kind === 'peer_intervision' ? (step.byInIntervision ?? step.by) : step.by;
  return runs.includes(part) ? 200 : 409;
}

const kinds = ['cohort_meeting', 'peer_intervision'] as const satisfies readonly MeetingKind[];
const cells = states.flatMap((state) => kinds.map((kind) => [state, kind] as const));

describe.each(cells)('in the state %s of a %s', (state, kind) => {
  it('does what the domain allows, and refuses the rest without a trace', async () => {
    const standsStill = await ready(state, kind);
    const before = await standing(standsStill);
    for (const role of Object.keys(roles) as Role[])
      for (const action of actions) {
        const cell = `${role}: ${action}`;
        const wanted = expected(kind, state, action, role);
        const id = wanted === 200 ? await ready(state, kind) : standsStill;
        const { status } = await clients[role].post(`/meetings/${id}/transitions`, {
          action,
          reason: 'Daarom.',
        });
        expect([cell, status]).toEqual([cell, wanted]);
        if (wanted === 200) expect([cell, await reached(state, action, id)]).toEqual([cell, true]);
      }
    expect(await standing(standsStill)).toBe(before);
  });
});

/** Whether the meeting is where the domain leads, and the history tells it. */
async function reached(from: MeetingState, action: MeetingAction, id: string): Promise<boolean> {
  const lines = await app.database.query<{ to: MeetingState; state: MeetingState }[]>(
    `SELECT t.to_state AS "to", m.state FROM meeting_transition t JOIN meeting m ON m.id = t.meeting_id
     WHERE m.id = $1 AND t.action = $2`,
    [id, action],
  );
  const wanted = steps[from][action]?.to;
  return lines.length === 1 && lines.every(({ to, state }) => to === state && to === wanted);
}
