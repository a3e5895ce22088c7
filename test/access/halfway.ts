import type { Client } from '../setup/client.js';
import { passkey } from './matrix/second-factor.js';
import type { Standing } from './standings.js';
import type { World } from './world.js';

/** A session of which the second step is asked first. */
export interface Halfway {
  readonly client: Client;
  /** From then on they have no second step any more. */
  end(): Promise<void>;
}

/** Somebody signed in but for the second step, of which their other sessions are not asked. */
export async function halfwayAs(world: World, standing: Standing): Promise<Halfway> {
  const { app, people } = world;
  const personId = people[standing as keyof typeof people];
  const client = await app.as(personId, 'link');
  const id = await passkey(world, personId);
  return {
    client,
    end: async () => {
      await app.database.query(`DELETE FROM passkey WHERE id = $1`, [id]);
    },
  };
}
