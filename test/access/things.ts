import { ReminderPlanner } from '@app/reminders';
import { newId } from '@app/platform';
import type { MeetingKind, MeetingState } from '@app/meetings';
import type { ProposalState } from '@app/proposals';
import {
  buildExchange,
  buildMilestone as insertMilestone,
  type ExchangeOverrides,
} from '../factories/exchange.factory.js';
import { buildMeeting, buildMeetingInvitation } from '../factories/meeting.factory.js';
import { buildReadyProposal } from '../factories/ready-proposal.factory.js';
import type { ProposalOverrides } from '../factories/proposal.factory.js';
import { idOf } from '../setup/answers.js';
import type { Standing } from './standings.js';
import type { World } from './world.js';

/*
 * The things of our programme that lines of the matrix are about; every call builds a new one and gives its id.
 */

/** The exchange of the candidate, unless told otherwise; the one before is over. */
export async function exchange(world: World, overrides: ExchangeOverrides = {}): Promise<string> {
  const { app, ours } = world;
  await app.database.query(
    `WITH over AS (UPDATE exchange SET state = CASE state WHEN 'active' THEN 'ended_early' ELSE 'cancelled' END
       WHERE candidate_id = $1 AND state IN ('proposed', 'agreed', 'active') RETURNING id, old.state AS before, new.state)
     INSERT INTO exchange_transition (id, exchange_id, action, from_state, to_state, at, detail)
     SELECT uuidv7(), id, CASE before WHEN 'active' THEN 'end_early' ELSE 'cancel' END, before, state, $2, '{}' FROM over`,
    [overrides.candidateId ?? ours.candidate.id, app.clock.now()],
  );
  return (await buildExchange(app.database, { cast: ours, ...overrides })).id;
}

export async function milestone(world: World, exchangeId?: string): Promise<string> {
  return insertMilestone(world.app.database, { exchangeId: exchangeId ?? (await exchange(world)) });
}

/** A proposal of the candidate, in which the host acts; for a state everything is there that its actions need. */
export async function proposal(
  { app, ours }: World,
  state: ProposalState = 'in_review',
  overrides: ProposalOverrides = {},
): Promise<string> {
  return (await buildReadyProposal(app.database, state, { cast: ours, ...overrides })).id;
}

/** An idea that its author shared with the cohort. */
export function sharedIdea(world: World): Promise<string> {
  return proposal(world, 'idea', { isShared: true });
}

/** What is asked for by somebody who may, answered with its id. */
async function made(world: World, by: Standing, path: string, body: object = {}): Promise<string> {
  const answer = await world.as(by).post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return idOf(answer);
}

export function comment(world: World, proposalId: string): Promise<string> {
  return made(world, 'candidate', `/proposals/${proposalId}/comments`, { body: 'Goed idee.' });
}

export async function attachment(world: World, proposalId: string): Promise<string> {
  const file = { name: 'verslag.txt', content: Buffer.from('Wat we afspraken.') };
  return idOf(await world.as('candidate').upload(`/proposals/${proposalId}/attachments`, file).expect(201));
}

/** The id of the only row of a table that belongs to a proposal. */
export async function partOf({ app }: World, table: string, proposalId: string): Promise<string> {
  const [row] = await app.database.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE proposal_id = $1`, [
    proposalId,
  ]);
  if (!row) throw new Error(`There is no ${table} of ${proposalId}.`);
  return row.id;
}

/** The version of a thing, for `If-Match`. */
export async function versionOf({ app }: World, table: string, id: string): Promise<number> {
  const [row] = await app.database.query<{ version: number }[]>(
    `SELECT version FROM ${table} WHERE id = $1`,
    [id],
  );
  if (!row) throw new Error(`There is no ${table} ${id}.`);
  return row.version;
}

/** A meeting with the ids of its invitations by standing. */
export interface BuiltThingMeeting {
  readonly id: string;
  readonly invitations: Readonly<Partial<Record<Standing, string>>>;
}

const invited = ['candidate', 'peer', 'absentee', 'facilitator', 'former'] as const;

/**
 * A meeting of the cohort; the candidates, the facilitator and the candidate of before are invited. Once it has begun the
 * candidate, the peer and the facilitator are there.
 */
export async function meeting(
  { app, ours, people }: World,
  state: MeetingState = 'planned',
  kind: MeetingKind = 'cohort_meeting',
): Promise<BuiltThingMeeting> {
  const { id } = await buildMeeting(app.database, { cast: ours, state, kind, inviteeIds: [] });
  const hasBegun = state === 'in_progress' || state === 'closed';
  const invitations: Partial<Record<Standing, string>> = {};
  for (const standing of invited) {
    const isThere = standing !== 'absentee' && standing !== 'former';
    invitations[standing] = await buildMeetingInvitation(app.database, {
      ...{ meetingId: id, personId: people[standing] },
      attendance: hasBegun ? (isThere ? 'present' : 'absent') : null,
    });
  }
  return { id, invitations };
}

export async function backlogItem(world: World, by: Standing = 'peer'): Promise<string> {
  const { cohortId } = world.ours;
  return made(world, by, '/agenda-backlog-items', { cohortId, title: 'Onderwerp', minutes: 10 });
}

/** A series of two meetings to which everybody of the cohort is invited. */
export async function series(world: World): Promise<string> {
  const { ours, people } = world;
  const id = await made(world, 'office', '/meeting-series', {
    ...{ cohortId: ours.cohortId, kind: 'cohort_meeting', title: 'Reeks', place: 'Coolsingel 40' },
    ...{ rule: 'FREQ=WEEKLY;COUNT=2', startsLocal: '2021-03-18T13:30:00', minutes: 90 },
    ...{ leaderId: people.facilitator, inviteeIds: [people.candidate, people.peer, people.absentee] },
  });
  await world.as('office').post(`/meeting-series/${id}/transitions`, { action: 'publish' }).expect(200);
  return id;
}

const someCase = { method: 'incident', question: 'Hoe krijg ik de partners aan tafel?' };

/** A case that the candidate prepares, and nobody else sees. */
export function preparedCase(world: World): Promise<string> {
  const { cohortId } = world.ours;
  return made(world, 'candidate', '/intervision-cases', { ...someCase, cohortId });
}

/** A case that the candidate brought to peer intervision. */
export async function broughtCase(world: World): Promise<{ id: string; meetingId: string }> {
  const { id: meetingId } = await meeting(world, 'in_progress', 'peer_intervision');
  const id = await made(world, 'candidate', `/meetings/${meetingId}/intervision-cases`, someCase);
  return { id, meetingId };
}

/** A case on which the group works. */
export async function runningCase(world: World): Promise<{ id: string; meetingId: string }> {
  const brought = await broughtCase(world);
  await step(world, brought.id, { action: 'start' });
  return brought;
}

/** A case with learning points. */
export async function closedCase(world: World): Promise<string> {
  const { id } = await runningCase(world);
  await step(world, id, { action: 'close', learningPoints: 'Bel eerst.' });
  return id;
}

async function step(world: World, id: string, action: object): Promise<void> {
  await world.as('candidate').post(`/intervision-cases/${id}/transitions`, action).expect(200);
}

export function note(world: World, caseId: string): Promise<string> {
  return made(world, 'peer', `/intervision-cases/${caseId}/notes`, { body: 'Gedachte' });
}

export function outcome(world: World, meetingId: string, contents: object = {}): Promise<string> {
  return made(world, 'facilitator', `/meetings/${meetingId}/outcomes`, {
    ...{ kind: 'decision', body: 'We bellen eerst.' },
    ...contents,
  });
}

/** What the candidate was told of a proposal of theirs. */
export async function notification(world: World): Promise<string> {
  const { app, ours, people } = world;
  const id = newId();
  const words = { nl: 'Iets', en: 'Something' };
  const message = JSON.stringify({ title: words, path: '/', action: words });
  await app.database.query(
    `INSERT INTO notification (id, person_id, kind, programme_id, subject_type, subject_id, message, because, made_at,
       delivery)
     VALUES ($1, $2, 'proposal', $3, 'proposal', $4, $5, $6, $7, 'off')`,
    [
      ...[id, people.candidate, ours.programmeId, await proposal(world), message],
      ...[JSON.stringify(words), app.clock.now()],
    ],
  );
  return id;
}

/** The milestone of an exchange, of the candidate unless told otherwise, of which the planner has heard. */
export async function remindedMilestone(world: World, candidateId = world.people.candidate): Promise<string> {
  const exchangeId = await exchange(world, { candidateId });
  const id = await insertMilestone(world.app.database, { exchangeId, dueOn: '2021-03-22' });
  await world.app.resolve(ReminderPlanner).planAll();
  return id;
}

/** What waits on the candidate. */
export async function awaitedThing(world: World): Promise<string> {
  const subjectId = await remindedMilestone(world);
  const [reason] = await world.app.database.query<{ id: string }[]>(
    `SELECT id FROM reminder_reason WHERE subject_id = $1 AND audience = 'asked'`,
    [subjectId],
  );
  return reason?.id ?? '';
}

/** A number that no other thing has, for names that must differ. */
export function unique(): string {
  return newId().slice(-12);
}
