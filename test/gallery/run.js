/** `npm run mail:gallery`: draws every kind of mail in both languages, to be looked at; fails when one cannot be drawn. */
import { register } from 'node:module';

register('../setup/typescript-hooks.mjs', import.meta.url);

const { makeGallery } = await import('./gallery.ts');
const faults = await makeGallery(process.argv[2]);
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
