import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailDelivery, Mailbox, Transaction } from '@app/platform';
import { DigestService, ReminderDispatch, ReminderPlanner } from '@app/reminders';
import { Notifier } from '../../libs/reminders/src/notifications/notifier.js';
import { demoDocument } from '../e2e/demo-document.js';
import { buildMembership } from '../factories/membership.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { startTestPostgres, stopTestPostgres } from '../setup/test-postgres.js';
import { type Example, noticeExamples, reminderExamples } from './examples.js';
import { galleryPage, type ShownMail } from './page.js';

const languages = ['nl', 'en'] as const;
type Language = (typeof languages)[number];

/** The day on which the story of the demo stands, a day on which much is late, and the instant at which every digest of its week is due. */
const storyDay = '2021-03-01T09:00:00+01:00';
const afterALongStop = '2021-04-20T09:00:00+02:00';
const weekLater = '2021-03-08T12:00:00+01:00';

/** Writes a page per language with a mail of every kind. @param folder absent: one among the temporary files */
export async function makeGallery(folder?: string): Promise<void> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'wisselwerk-mails-')));
  await mkdir(place, { recursive: true });
  await startTestPostgres();
  try {
    for (const language of languages) await writePage(language, join(place, `${language}.html`));
  } finally {
    await stopTestPostgres();
  }
}

async function writePage(language: Language, file: string): Promise<void> {
  const app = await startApplication();
  try {
    const client = await prepareDemo(app, language);
    const [reminders, notices] = [await reminderExamples(app), await noticeExamples(app)];
    const examples = [...reminders.found, ...notices.found];
    const mails = [
      ...(await mailToSignIn(app)),
      ...(await mailInvitation(app, client)),
      ...(await mailAlone(app, examples)),
      ...(await mailTogether(app)),
      ...(await mailDigests(app, examples)),
    ];
    await writeFile(file, galleryPage(language, mails, [...reminders.missing, ...notices.missing]));
    process.stdout.write(`${mails.length} mails: ${file}\n`);
  } finally {
    await app.close();
  }
}

async function prepareDemo(app: TestApplication, language: Language): Promise<Client> {
  app.clock.set(storyDay);
  const { personId } = await buildMembership(app.database, { role: 'admin' });
  const document = await demoDocument();
  const admin = await app.as(personId);
  await admin.post('/programme-imports', document).expect(201);
  await app.database.query(`UPDATE person SET locale = $1`, [language]);
  return admin;
}

/** Every example as a mail of its own. */
async function mailAlone(app: TestApplication, examples: readonly Example[]): Promise<ShownMail[]> {
  const shown: ShownMail[] = [];
  for (const { name, notice } of examples)
    shown.push(...(await mailed(app, name, () => tell(app, [notice]))));
  return shown;
}

/** The reminders that come to one person at one moment: after a long stop there are some. */
async function mailTogether(app: TestApplication): Promise<ShownMail[]> {
  await app.resolve(ReminderPlanner).planAll();
  app.clock.set(afterALongStop);
  return mailed(app, 'several reminders', () => app.resolve(ReminderDispatch).dispatch(), 'reminders');
}

/** What a person wants to hear once a day, and once a week. */
async function mailDigests(app: TestApplication, examples: readonly Example[]): Promise<ShownMail[]> {
  const shown: ShownMail[] = [];
  for (const delivery of ['daily', 'weekly']) {
    await app.database.query(
      `INSERT INTO notification_preference (person_id, kind, delivery, changed_at)
       SELECT p.id, k.kind, $1, now() FROM person p CROSS JOIN unnest($2::text[]) AS k (kind)
       ON CONFLICT (person_id, kind) DO UPDATE SET delivery = excluded.delivery`,
      [delivery, [...new Set(examples.map(({ notice }) => notice.kind))]],
    );
    app.clock.set(storyDay);
    await tell(app, oneReader(examples));
    app.clock.set(weekLater);
    shown.push(...(await mailed(app, `${delivery} digest`, () => app.resolve(DigestService).makeDue())));
  }
  return shown;
}

/** What the person who gets most of the examples gets. */
function oneReader(examples: readonly Example[]): Example['notice'][] {
  const byReader = new Map<string, Example['notice'][]>();
  for (const { notice } of examples) {
    if (!('personId' in notice.recipient)) continue;
    const { personId } = notice.recipient;
    byReader.set(personId, [...(byReader.get(personId) ?? []), notice]);
  }
  return [...byReader.values()].reduce((most, some) => (some.length > most.length ? some : most), []);
}

async function mailToSignIn(app: TestApplication): Promise<ShownMail[]> {
  const [person] = await app.database.query<{ email: string }[]>(
    `SELECT email FROM person ORDER BY name LIMIT 1`,
  );
  const parameters = { askedAt: app.clock.now().toISOString() };
  const order = { template: 'sign_in_link', recipient: person?.email ?? '', parameters };
  return mailed(app, 'link to sign in', () => app.resolve(Mailbox).order(order));
}

async function mailInvitation(app: TestApplication, admin: Client): Promise<ShownMail[]> {
  const [asked] = await app.database.query<{ personId: string; programmeId: string }[]>(
    `SELECT person_id AS "personId", programme_id AS "programmeId" FROM membership WHERE role = 'candidate' LIMIT 1`,
  );
  return mailed(app, 'invitation to a programme', () => admin.post('/invitations', asked).expect(201));
}

async function tell(app: TestApplication, notices: readonly Example['notice'][]): Promise<void> {
  await app.resolve(Transaction).run(() => app.resolve(Notifier).tell(notices));
}

/** The first mail of what is done. @param template only a mail of this kind */
async function mailed(
  app: TestApplication,
  name: string,
  act: () => PromiseLike<unknown>,
  template?: string,
): Promise<ShownMail[]> {
  await app.database.query(`DELETE FROM kept_mail`);
  await act();
  await app.database.query(`UPDATE outgoing_mail SET not_before = NULL`);
  await app.context.run({}, () => app.resolve(MailDelivery).deliver());
  const kept = await app.database.query<ShownMail[]>(
    `SELECT k.subject, k.text, k.html, k.headers FROM kept_mail k JOIN outgoing_mail m ON m.id = k.id
     WHERE m.template = coalesce($1, m.template) LIMIT 1`,
    [template ?? null],
  );
  return kept.map((mail) => ({ ...mail, name }));
}
