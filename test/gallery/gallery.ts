import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../browser/browser.js';
import { startApplication } from '../setup/application.js';
import { startTestPostgres, stopTestPostgres } from '../setup/test-postgres.js';
import { chosenMails } from './chosen-mails.js';
import { declaredKinds } from './declared-kinds.js';
import { mailFaults } from './mail-faults.js';
import type { WatchedMail } from './mail-watch.js';
import { galleryPage } from './page.js';
import { takePictures } from './pictures.js';
import { playStory } from './playing.js';
import { type Language, languages } from './stage.js';

/** What became of the story in one language. */
interface PlayedStory {
  readonly mails: readonly WatchedMail[];
  /** What is wrong: kinds of mail of which there is none, and mails that say something amiss. */
  readonly faults: readonly string[];
}

/**
 * Draws every kind of mail of the product in both languages.
 * @param folder absent: one among the temporary files
 * @returns what is wrong, each in a sentence; empty when nothing is
 */
export async function makeGallery(folder?: string): Promise<string[]> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'wisselwerk-mails-')));
  const faults: string[] = [];
  await startTestPostgres();
  try {
    for (const language of languages) faults.push(...(await drawLanguage(language, place)));
  } finally {
    await stopTestPostgres();
  }
  return faults;
}

/** Tells the story in one language. */
async function tellStory(language: Language): Promise<PlayedStory> {
  const app = await startApplication();
  try {
    const mails = await playStory(app, language);
    const kinds = new Set(mails.map(({ kind }) => kind));
    const missing = declaredKinds(app).filter((kind) => !kinds.has(kind));
    return {
      mails,
      faults: [...missing.map((kind) => `${kind}: there is no such mail`), ...mailFaults(mails)],
    };
  } finally {
    await app.close();
  }
}

async function drawLanguage(language: Language, place: string): Promise<string[]> {
  const { mails, faults } = await tellStory(language);
  const chosen = chosenMails(mails);
  const pictures = join(place, language);
  await mkdir(pictures, { recursive: true });
  await writeFile(join(place, `${language}.html`), galleryPage(language, chosen));
  const browser = await launchBrowser();
  try {
    const cutOff = await takePictures(browser, chosen, pictures);
    process.stdout.write(`${chosen.length} of ${mails.length} mails: ${pictures}, ${pictures}.html\n`);
    return [...faults, ...cutOff].map((fault) => `${language}: ${fault}`);
  } finally {
    await browser.close();
  }
}
