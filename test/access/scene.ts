import { newId } from '@app/platform';
import { buildMilestone } from '../factories/exchange.factory.js';
import {
  attachment,
  backlogItem,
  closedCase,
  comment,
  exchange,
  meeting,
  notification,
  outcome,
  preparedCase,
  proposal,
  remindedMilestone,
  series,
  sharedIdea,
} from './things.js';
import type { World } from './world.js';

/** One thing of every kind and in every state that differs in who sees it. */
export async function buildScene(world: World): Promise<void> {
  for (const state of [
    'idea',
    'submitted',
    'in_review',
    'approved',
    'adopted',
    'declined',
    'parked',
  ] as const)
    await proposal(world, state);
  await sharedIdea(world);
  await proposal(world, 'idea', { authorIds: [world.people.peer] });
  for (const kind of ['cohort_meeting', 'peer_intervision'] as const)
    for (const state of ['draft', 'planned', 'in_progress', 'closed', 'cancelled'] as const)
      await meeting(world, state, kind);
  await series(world);
  await exchange(world);
  await preparedCase(world);
}

/** One more of everything in our programme. */
export async function addEverything(world: World): Promise<void> {
  await buildScene(world);
  await remindedMilestone(world);
  const { app, people } = world;
  const exchangeId = await exchange(world);
  await buildMilestone(app.database, { exchangeId, dueOn: '2021-01-15', key: newId() });
  const { id } = await meeting(world, 'in_progress');
  await outcome(world, id, { kind: 'action', ownerId: people.peer, dueOn: '2021-02-01' });
  const proposalId = await proposal(world);
  await comment(world, proposalId);
  await attachment(world, proposalId);
  await backlogItem(world);
  await closedCase(world);
  await notification(world);
  await world.as('office').post(`/exchanges/${exchangeId}/transitions`, {
    ...{ action: 'end_early', reason: 'Andere baan.', endedOn: '2021-02-26' },
  });
}
