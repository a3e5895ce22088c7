import type { Page } from 'playwright-core';
import { press } from '../../forms.js';
import type { Thing } from '../author.js';
import type { Cast } from '../cast.js';
import { dayIn } from '../days.js';
import { vectors } from '../vectors.js';
import { opening, type Visit, visits } from '../visit.js';
import { hostile } from '../writings.js';

const both = { nl: hostile, en: hostile };
const aims = { name: hostile, theme: hostile, goal: hostile };

/** What a programme is made of besides, each with texts in both languages. */
const parts = {
  recommendations: [{ key: 'eerste', ...both }],
  chainSteps: [{ key: 'tweede', ...both }],
  milestoneTemplate: [{ key: 'derde', ...both, anchor: 'exchange_start', offset: 'P0D', mandatory: true }],
};

/** Writes every text about programmes, organisations and people. @returns where they are shown */
export async function writeAdministration(cast: Cast): Promise<Visit[]> {
  const { admin, programmeId } = cast;
  await writeOrganisations(cast);
  const made = await writeProgrammes(cast);
  await writePeople(cast);
  const root = '/administration';
  const template = (method: string, id: string): Visit => {
    const name = admin.writings.markerOf(`${method} milestoneTemplate[].nl`);
    const open = opening(new RegExp(`^${name} .* wijzigen$`));
    return { who: 'admin', path: `${root}/programmes/${id}`, open };
  };
  return [
    ...visits('office', `${root}/organisations`, `${root}/people`, `${root}/people?view=invitations`),
    ...visits('office', `${root}/programmes`, `${root}/programmes/${programmeId}`, `${root}/audit`),
    ...visits('admin', `${root}/organisations`, `${root}/people`, `${root}/programmes`, `${root}/audit`),
    { who: 'admin', path: `${root}/people`, open: opening(/^merk/) },
    template('POST /programmes', made),
    template('PATCH /programmes/{id}', programmeId),
    { who: 'office', path: `${root}/import`, open: tryFile },
  ];
}

/** Tries a file of which the faults tell what stands in it. */
async function tryFile(page: Page): Promise<void> {
  const people = vectors.map((vector) => ({ key: vector, [vector]: vector }));
  const buffer = Buffer.from(JSON.stringify({ format: 'programme-file/1', people }));
  const file = { name: `${vectors[1]}.json`, mimeType: 'application/json', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await press(page, 'Proef draaien');
  await page.getByRole('alert').waitFor();
}

interface Person extends Thing {
  readonly homeOrganisation: { readonly id: string };
}

async function writeOrganisations({ admin, organisationId }: Cast): Promise<void> {
  const words = { name: hostile, shortName: hostile, region: hostile };
  await admin.post('/organisations', { ...words, kind: 'other' });
  await admin.change(`/organisations/${organisationId}`, words);
}

async function writeProgrammes({ admin, office, programmeId }: Cast): Promise<string> {
  const settings = { reviewTermWorkingDays: 10, exchangeDuration: 'P6M', quietHours: ['19:00', '08:00'] };
  const dates = { startsOn: dayIn(-300), endsOn: dayIn(300) };
  const programme = { kind: 'trading_places', ...aims, ...dates, settings, ...parts };
  const made = await admin.post('/programmes', programme);
  await admin.post('/cohorts', { programmeId: made.id, name: hostile, ...dates });
  const changed = await office.read<typeof parts>(`/programmes/${programmeId}`);
  await office.change(`/programmes/${programmeId}`, {
    ...aims,
    recommendations: [...changed.recommendations, ...parts.recommendations],
    chainSteps: [...changed.chainSteps, ...parts.chainSteps],
    milestoneTemplate: [...changed.milestoneTemplate, ...parts.milestoneTemplate],
  });
  return made.id;
}

async function writePeople({ office, programmeId, cohortId }: Cast): Promise<void> {
  await office.change(`/cohorts/${cohortId}`, { name: hostile });
  const people = await office.list<Person>(`/people?programmeId=${programmeId}&limit=200`);
  for (const { id, version } of people)
    await office.write('PATCH', `/people/${id}`, { name: hostile, position: hostile }, version);
  const homeOrganisationId = people[0]?.homeOrganisation.id;
  const newcomer = { name: hostile, position: hostile, email: 'nieuw@one.example', locale: 'nl' };
  await office.post('/people', { ...newcomer, homeOrganisationId });
  // Goes out at any hour, on any day.
  await office.post('/invitations', { personId: people[0]?.id, programmeId });
}
