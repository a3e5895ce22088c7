import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { mailHtml } from './mail-html.js';

const folder = 'libs/platform/src/mail/layout';

it('is made from the MJML as it is now', () => {
  const print = `import('./${folder}/compile-layout.mjs').then(async (m) => process.stdout.write(await m.compileLayout()))`;
  const compiled = execFileSync(process.execPath, ['--eval', print], { encoding: 'utf8' });
  expect(compiled).toBe(readFileSync(`${folder}/mail-layout.ts`, 'utf8'));
});

it('fetches nothing, and says its language', () => {
  const html = mailHtml({ subject: 'Brief', paragraphs: ['Dag,'] }, 'en', '_blank');
  expect(html).not.toMatch(/@import|<link|<img|src=|url\(/);
  expect(html).toContain('<html lang="en"');
  expect(Buffer.byteLength(html)).toBeLessThan(20_000);
});

it('escapes what people wrote', () => {
  const html = mailHtml({ subject: '<i>', paragraphs: ['{{this}} <script>"'] }, 'nl', '_blank');
  expect(html).toContain('&lt;i&gt;');
  expect(html).toContain('{{this}} &lt;script&gt;&quot;');
  expect(html).not.toContain('<script>');
});

it('leaves out a section without items', () => {
  const html = mailHtml(
    { subject: 'Week', paragraphs: [], sections: [{ title: 'Leeg', items: [] }] },
    'nl',
    '_top',
  );
  expect(html).not.toContain('Leeg');
});

it('says its heading once, where a paragraph says the same', () => {
  const html = mailHtml({ subject: 'Kom je?', paragraphs: ['Dag,', 'Kom je?', 'Graag.'] }, 'nl', '_blank');
  expect(html.match(/>\s*Kom je\?\s*</g)).toHaveLength(2);
  expect(html).toContain('Graag.');
});

it('begins with the greeting, and then says what it is about', () => {
  const html = mailHtml({ subject: 'Begonnen', paragraphs: ['Dag Bas,', 'Begonnen'] }, 'nl', '_blank');
  expect(html).toMatch(/<p[^>]*>Dag Bas,<\/p>\s*<h1[^>]*>Begonnen<\/h1>/);
});

it('makes a link of a fact that leads somewhere', () => {
  const online = { label: 'Online', value: 'https://video.example/1', url: 'https://video.example/1' };
  const facts = [{ label: 'Waar', value: 'Rotterdam' }, online];
  const html = mailHtml({ subject: 'Kom je?', paragraphs: [], details: facts }, 'nl', '_blank');
  expect(html.match(/<a [^>]*>[^<]*<\/a>/g)).toEqual([
    expect.stringMatching(/href="https:\/\/video\.example\/1"[^>]*>https:\/\/video\.example\/1</),
  ]);
});

it('says why it comes without a link to who has nothing to change', () => {
  const why = { text: 'Je bent uitgenodigd.' };
  const html = mailHtml({ subject: 'Kom je?', paragraphs: [], why }, 'nl', '_blank');
  expect(html).toContain('Je bent uitgenodigd.');
  expect(html).not.toContain('Wijzigen wat je krijgt');
});
