/**
 * Makes the HTML of the mail layout from its MJML: `npm run mail:layout`. The result is kept beside it and compared in
 * a test, so that MJML (200 packages) is no part of the running product.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mjml2html from 'mjml';

const source = fileURLToPath(new URL('mail-layout.mjml', import.meta.url));
const target = fileURLToPath(new URL('mail-layout.ts', import.meta.url));

/** The module that holds the compiled layout, as text. @throws Error where the MJML has a fault */
export async function compileLayout() {
  const { html } = await mjml2html(readFileSync(source, 'utf8'), { validationLevel: 'strict', fonts: {} });
  const lines = html
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const literal = lines.join('\n').replaceAll(/[\\`]|\$\{/g, '\\$&');
  return `/** Made from mail-layout.mjml by \`npm run mail:layout\`; a test compares the two. */\nexport const mailLayout = \`${literal}\`;\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await compileLayout());
