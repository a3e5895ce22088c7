import type { Browser, BrowserContext } from 'playwright-core';
import { post, read, write } from './api.js';
import { openWindow, signInAs } from './browser.js';
import type { Product } from './product.js';
import { prepareRoom } from './room-scene.js';

/** Holds intervision from its case to its minutes; what was learnt is shared with the cohort. @returns the meeting */
export async function holdIntervision(browser: Browser, product: Product): Promise<string> {
  const { meetingId, caseId } = await prepareRoom(browser, product);
  const [owner, guide] = [
    await signedIn(browser, product, 'k-jbw'),
    await signedIn(browser, product, 'begeleider'),
  ];
  const steps = `/intervision-cases/${caseId}/transitions`;
  await post(guide, steps, { action: 'start' });
  await post(guide, `/intervision-cases/${caseId}/notes`, { body: 'Wie besliste daarover?' });
  await post(owner, steps, { action: 'close', learningPoints: 'Eerder **bellen**.' });
  await post(owner, '/learning-points', { caseId, body: 'Bel eerder.' });
  await post(guide, `/meetings/${meetingId}/outcomes`, { kind: 'decision', body: 'We bellen eerder.' });
  const { version } = await read<{ version: number }>(guide, `/meetings/${meetingId}/minutes`);
  await write(guide, 'PUT', `/meetings/${meetingId}/minutes`, { body: 'We spraken iets af.' }, version);
  await post(guide, `/meetings/${meetingId}/transitions`, { action: 'close' });
  await Promise.all([owner, guide].map((window) => window.close()));
  return meetingId;
}

async function signedIn(browser: Browser, product: Product, email: string): Promise<BrowserContext> {
  const window = await openWindow(browser, product);
  await signInAs(window, email);
  return window;
}
