import { buildAgendaItem } from '../../factories/meeting.factory.js';
import type { Standing } from '../standings.js';
import { meeting } from '../things.js';
import type { World } from '../world.js';

/** Somebody who may do something names a thing that they do not see. */
export interface Naming {
  readonly what: string;
  readonly as: Standing;
  /** The thing that is named; `theirs` is the world as the other programme sees it. */
  readonly unseen: (theirs: World, ours: World) => Promise<string> | string;
  readonly ask: (world: World, id: string) => Promise<Asked> | Asked;
}

/** A request that names it. */
export interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly body?: object;
  readonly version?: number;
}

/** Somebody of the other programme. */
export const theirPerson = (_: World, { theirs }: World): string => theirs.candidate.id;

/** An item of an agenda. */
export async function itemOf(world: World): Promise<string> {
  const { id: meetingId } = await meeting(world);
  return buildAgendaItem(world.app.database, { meetingId });
}
