import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { WatchedMail } from './mail-watch.js';
import { contactSheet } from './page.js';

/** How wide a mail is shown, in px: in the window of a mail program, and on a telephone. */
const widths = { desktop: 800, telephone: 390 } as const;

/** How many pictures a sheet holds, and in how many columns. */
const perSheet = 8;
const columns = 4;

/**
 * Takes a picture of every mail at every width, and puts them together on sheets.
 * @returns what does not fit, each named
 */
export async function takePictures(
  browser: Browser,
  mails: readonly WatchedMail[],
  folder: string,
): Promise<string[]> {
  const cutOff: string[] = [];
  for (const [name, width] of Object.entries(widths)) {
    const page = await browser.newPage({ viewport: { width, height: 400 } });
    const taken: { name: string; picture: string }[] = [];
    for (const [index, mail] of mails.entries()) {
      const picture = await takePicture(page, mail);
      const number = String(index + 1).padStart(3, '0');
      await writeFile(join(folder, `${name}-${number}.png`), picture);
      taken.push({ name: `${number} ${mail.kind}`, picture: picture.toString('base64') });
      if (!(await fits(page))) cutOff.push(`${mail.kind}: “${mail.subject}” does not fit in ${width} px`);
    }
    for (let start = 0; start < taken.length; start += perSheet) {
      await page.setViewportSize({ width: width * columns, height: 400 });
      await page.setContent(contactSheet(taken.slice(start, start + perSheet), columns));
      const sheet = await page.screenshot({ fullPage: true });
      await writeFile(
        join(folder, `sheet-${name}-${String(start / perSheet + 1).padStart(2, '0')}.png`),
        sheet,
      );
    }
    await page.close();
  }
  return cutOff;
}

async function takePicture(page: Page, { html }: WatchedMail): Promise<Buffer> {
  await page.setContent(html);
  return page.screenshot({ fullPage: true });
}

/** Whether nothing sticks out at the side. */
function fits(page: Page): Promise<boolean> {
  const root = 'document.documentElement';
  return page.evaluate<boolean>(`${root}.scrollWidth <= ${root}.clientWidth`);
}
