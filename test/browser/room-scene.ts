import type { Browser, BrowserContext } from 'playwright-core';
import { post, read, write } from './api.js';
import { openWindow, signInAs } from './browser.js';
import type { Product } from './product.js';

/** An intervision meeting of the demo that is in progress. */
export interface RoomScene {
  readonly meetingId: string;
  /** The case of Noor de Graaf, which the group can begin with. */
  readonly caseId: string;
}

/** Who comes into the room, by the start of the e-mail address; the first of them brings a case. */
const inTheRoom = ['k-jbw', 'k-vt', 'begeleider'] as const;

interface Invitation {
  readonly id: string;
  readonly version: number;
  readonly person: { readonly id: string } | null;
}

/**
 * Plans intervision for now as the facilitator, opens it, and records who is there; Noor de Graaf brings a case.
 * @param besides who else is in the room, by the start of the e-mail address
 */
export async function prepareRoom(
  browser: Browser,
  product: Product,
  besides: readonly string[] = [],
): Promise<RoomScene> {
  const windows = await Promise.all(
    [...inTheRoom, ...besides].map((email) => signedIn(browser, product, email)),
  );
  const [owner, peer, guide] = windows;
  if (!owner || !peer || !guide) throw new Error('Somebody is missing.');
  const leaderId = await personIn(guide);
  const { items } = await read<{ items: { id: string }[] }>(guide, '/cohorts');
  // Not yet begun, so that nobody but the test opens it.
  const soon = Date.now() + 3_600_000;
  const { id: meetingId } = await post<{ id: string }>(guide, '/meetings', {
    ...{ cohortId: items[0]?.id, kind: 'peer_intervision', title: 'Intervisie van nu', leaderId },
    startsAt: new Date(soon).toISOString(),
    endsAt: new Date(soon + 3 * 3_600_000).toISOString(),
    place: 'Rotterdam',
  });
  for (const action of ['publish', 'open'])
    await post(guide, `/meetings/${meetingId}/transitions`, { action });
  const present = await Promise.all(windows.map(personIn));
  const { invitations } = await read<{ invitations: Invitation[] }>(guide, `/meetings/${meetingId}`);
  for (const { id, version, person } of invitations) {
    const attendance = present.includes(person?.id ?? '') ? 'present' : 'absent';
    await write(guide, 'PATCH', `/meetings/${meetingId}/attendances/${id}`, { attendance }, version);
  }
  const { id: caseId } = await post<{ id: string }>(owner, `/meetings/${meetingId}/intervision-cases`, {
    method: 'incident',
    question: 'Hoe krijg ik de partners aan tafel?',
    preparation: 'Er was **geen** overleg.',
  });
  await Promise.all(windows.map((window) => window.close()));
  return { meetingId, caseId };
}

async function signedIn(browser: Browser, product: Product, email: string): Promise<BrowserContext> {
  const window = await openWindow(browser, product);
  await signInAs(window, email);
  return window;
}

async function personIn(window: BrowserContext): Promise<string> {
  const { person } = await read<{ person: { id: string } }>(window, '/sessions/current');
  return person.id;
}
