import { signInAs } from '../browser.js';
import { linkApp } from '../second-step-scene.js';
import type { Cast } from './cast.js';
import { dayIn } from './days.js';
import { refuse, type Refused } from './refused.js';
import { hostile } from './writings.js';

/**
 * Tries every text that is none of the writer's own but a code, an address, a key or a time: markup is refused there.
 * @param meetingId intervision that is in progress
 */
export async function tryRefused(cast: Cast, meetingId: string): Promise<Refused[]> {
  return [
    ...(await tryCodes(cast)),
    ...(await tryAddresses(cast)),
    ...(await tryProgrammes(cast)),
    ...(await tryProposals(cast)),
    ...(await tryCases(cast, meetingId)),
    ...(await tryTimes(cast)),
  ];
}

/** What an authenticator app shows, and what stands in the link of a mail. */
async function tryCodes({ careful }: Cast): Promise<Refused[]> {
  const code = [{ code: hostile }];
  await careful.post('/authenticators', {});
  const confirming = await refuse(careful, 'POST', '/authenticator-confirmations', code);
  await linkApp(careful.window);
  const setUp = [
    ...(await refuse(careful, 'POST', '/authenticators', code)),
    ...(await refuse(careful, 'POST', '/recovery-codes', code)),
    ...(await refuse(careful, 'POST', '/authenticator-removals', code)),
  ];
  await signInAs(careful.window, 'k-rn');
  const answering = await refuse(careful, 'POST', '/second-factor-answers', code);
  return [...confirming, ...setUp, ...answering];
}

/** Where a browser is sent. */
async function tryAddresses({ admin, careful }: Cast): Promise<Refused[]> {
  const provider = { name: 'Politie', clientId: 'x', clientSecret: 'x', domains: ['four.example'] };
  const wish = { email: 'x@one.example', returnTo: hostile };
  return [
    ...(await refuse(careful, 'POST', '/sessions', [{ token: hostile }])),
    ...(await refuse(careful, 'POST', '/provider-sign-ins', [wish])),
    ...(await refuse(admin, 'POST', '/identity-providers', [{ ...provider, issuer: hostile }])),
  ];
}

interface Rule {
  readonly rule: string;
  readonly version: number;
}

/** The keys, lengths and times of a programme, and the steps that its reminders have. */
async function tryProgrammes({ admin, office, programmeId }: Cast): Promise<Refused[]> {
  const settings = { reviewTermWorkingDays: 10, exchangeDuration: 'P6M', quietHours: ['19:00', '08:00'] };
  const item = { key: 'sleutel', nl: 'x', en: 'x' };
  const milestone = { ...item, anchor: 'exchange_start', offset: 'P0D', mandatory: true };
  const parts = [
    { timeZone: hostile },
    { recommendations: [{ ...item, key: hostile }] },
    { chainSteps: [{ ...item, key: hostile }] },
    { settings: { ...settings, exchangeDuration: hostile } },
    { settings: { ...settings, quietHours: ['19:00', hostile] } },
    { milestoneTemplate: [{ ...milestone, key: hostile }] },
    { milestoneTemplate: [{ ...milestone, offset: hostile }] },
  ];
  const dates = { startsOn: dayIn(-300), endsOn: dayIn(300) };
  const whole = { kind: 'trading_places', name: 'x', theme: 'x', goal: 'x', ...dates, settings };
  const path = `/programmes/${programmeId}`;
  const { version } = await office.read<{ version: number }>(path);
  const [rule] = await office.list<Rule>(`${path}/reminder-rules`);
  const rulePath = `${path}/reminder-rules/${rule?.rule}`;
  const changedRule = { isOn: true, distances: [{ step: hostile, distance: 1 }] };
  const bodies = parts.map((part) => ({ ...whole, ...part }));
  return [
    ...(await refuse(admin, 'POST', '/programmes', bodies)),
    ...(await refuse(office, 'PATCH', path, parts, version)),
    ...(await refuse(office, 'PUT', rulePath, [changedRule], rule?.version)),
  ];
}

/** The keys of what a programme offers to choose from. */
async function tryProposals({ candidate, cohortId }: Cast): Promise<Refused[]> {
  const choices = [{ chainStep: hostile }, { recommendation: hostile }];
  const whole = { cohortId, title: 'Samen' };
  const bodies = choices.map((choice) => ({ ...whole, ...choice }));
  const { id, version } = await candidate.post('/proposals', whole);
  return [
    ...(await refuse(candidate, 'POST', '/proposals', bodies)),
    ...(await refuse(candidate, 'PATCH', `/proposals/${id}`, choices, version)),
  ];
}

/** The keys of methods. */
async function tryCases({ candidate, cohortId }: Cast, meetingId: string): Promise<Refused[]> {
  const path = '/intervision-cases';
  const whole = { method: hostile, question: 'Wat nu?' };
  const { id, version } = await candidate.post(path, { ...whole, method: 'incident', cohortId });
  return [
    ...(await refuse(candidate, 'POST', path, [{ ...whole, cohortId }])),
    ...(await refuse(candidate, 'PATCH', `${path}/${id}`, [{ method: hostile }], version)),
    ...(await refuse(candidate, 'POST', `/meetings/${meetingId}${path}`, [whole])),
  ];
}

/** When meetings return, and where somebody lives. */
async function tryTimes({ guide, cohortId }: Cast): Promise<Refused[]> {
  const when = { rule: 'FREQ=DAILY;COUNT=2', startsLocal: `${dayIn(14)}T09:00:00`, minutes: 60 };
  const about = { kind: 'cohort_meeting', title: 'Werkweek', place: 'Rotterdam' };
  const whole = { cohortId, ...about, leaderId: await guide.personId(), ...when };
  const parts = [{ rule: hostile }, { startsLocal: hostile }];
  const bodies = parts.map((part) => ({ ...whole, ...part }));
  const changes = parts.map((part) => ({ scope: 'all', ...part }));
  const { id, version } = await guide.post('/meeting-series', whole);
  const preferences = { digestTime: '08:00', timeZone: hostile, kinds: [] };
  const { version: read } = await guide.read<{ version: number }>('/notification-preferences');
  return [
    ...(await refuse(guide, 'POST', '/meeting-series', bodies)),
    ...(await refuse(guide, 'PATCH', `/meeting-series/${id}`, changes, version)),
    ...(await refuse(guide, 'PUT', '/notification-preferences', [preferences], read)),
  ];
}
