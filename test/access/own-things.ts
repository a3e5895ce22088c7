import { bodyOf } from '../setup/answers.js';
import { provider } from './matrix/identity-providers.js';
import { addedMethod } from './matrix/intervision.js';
import type { Standing } from './standings.js';
import {
  attachment,
  exchange,
  meeting,
  preparedCase,
  proposal,
  runningCase,
  series,
  sharedIdea,
} from './things.js';
import type { World } from './world.js';

/** What stands in an address between braces. */
type Names = Readonly<Record<string, string>>;

/** Things of a programme, by the first part of their addresses. */
export type OwnThings = Readonly<Record<string, readonly Names[]>>;

/** Things of every kind of our programme, in the states in which others see them, and a calendar of every reader. */
export async function ownThings(world: World, readers: readonly Standing[]): Promise<OwnThings> {
  const { ours, people, siblingCohortId } = world;
  const [inReview, adopted] = [await proposal(world), await proposal(world, 'adopted')];
  const running = await runningCase(world);
  const named = (...ids: readonly string[]): Names[] => ids.map((id) => ({ id }));
  return {
    programmes: named(ours.programmeId),
    cohorts: named(ours.cohortId, siblingCohortId),
    organisations: named(ours.home.id, ours.host.id),
    people: named(people.candidate, people.facilitator),
    memberships: named(await membershipOf(world, people.candidate), await membershipOf(world, people.office)),
    exchanges: named(await exchange(world)),
    proposals: [
      { id: inReview, attachmentId: await attachment(world, inReview) },
      ...named(adopted, await proposal(world, 'idea'), await sharedIdea(world)),
    ],
    meetings: named(running.meetingId, ...[(await meeting(world)).id, (await meeting(world, 'closed')).id]),
    'meeting-series': named(await series(world)),
    'intervision-cases': named(running.id, await preparedCase(world)),
    'intervision-methods': named(await addedMethod(world)),
    'identity-providers': named(await provider(world)),
    'calendar-feeds': await Promise.all(
      readers.map(async (reader) => ({ id: await calendarOf(world, reader) })),
    ),
  };
}

/** The addresses of a template: those of the things, or the one that names none. */
export function addressesOf(template: string, things: OwnThings): string[] {
  const [, first = ''] = template.split('/');
  const names = [...template.matchAll(/{(\w+)}/g)].map(([, name]) => name ?? '');
  if (names.length === 0) return [template];
  return (things[first] ?? [])
    .filter((thing) => names.every((name) => name in thing))
    .map((thing) => template.replaceAll(/{(\w+)}/g, (_, name: string) => thing[name] ?? ''));
}

async function membershipOf({ app }: World, personId: string): Promise<string> {
  const [row] = await app.database.query<{ id: string }[]>(
    `SELECT id FROM membership WHERE person_id = $1 ORDER BY id LIMIT 1`,
    [personId],
  );
  if (!row) throw new Error(`${personId} has no role.`);
  return row.id;
}

/** A calendar that has been read before. @returns its secret */
async function calendarOf(world: World, reader: Standing): Promise<string> {
  const { url } = bodyOf<{ url: string }>(await world.as(reader).post('/calendar-feeds').expect(201));
  const secret = url.slice(url.lastIndexOf('/') + 1);
  await world.app.visitor.get(`/calendar-feeds/${secret}`).expect(200);
  return secret;
}
