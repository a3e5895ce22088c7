import type { Browser } from 'playwright-core';
import { openWindow, signInAs } from '../browser.js';
import type { Product } from '../product.js';
import { Author } from './author.js';
import type { Writings } from './writings.js';

/** Who writes and reads, by the start of the e-mail address. */
const personas = {
  candidate: 'k-jbw',
  peer: 'k-vt',
  sponsor: 'sp-jbw',
  hostSponsor: 'sp-vt',
  office: 'bureau',
  guide: 'begeleider',
  admin: 'admin',
  keyHolder: 'sp-rn',
  forgetful: 'sp-shn',
  careful: 'k-rn',
} as const;

/** The part that somebody has. */
export type Part = keyof typeof personas;

/** The people of the demo, with what they have in common. */
export interface Cast extends Readonly<Record<Part, Author>> {
  readonly programmeId: string;
  readonly cohortId: string;
  /** The organisation of the candidate and of the sponsor. */
  readonly organisationId: string;
}

/** Signs everybody in. */
export async function gather(browser: Browser, product: Product, writings: Writings): Promise<Cast> {
  const parts = Object.entries(personas) as [Part, string][];
  const authors: [Part, Author][] = [];
  for (const [part, email] of parts) {
    const window = await openWindow(browser, product);
    await signInAs(window, email);
    authors.push([part, new Author(window, writings)]);
  }
  const people = Object.fromEntries(authors) as Record<Part, Author>;
  const [cohort] = await people.office.list<{ id: string; programmeId: string }>('/cohorts');
  const { person } = await people.sponsor.read<{ person: { homeOrganisationId: string } }>(
    '/sessions/current',
  );
  return {
    ...people,
    programmeId: cohort?.programmeId ?? '',
    cohortId: cohort?.id ?? '',
    organisationId: person.homeOrganisationId,
  };
}
