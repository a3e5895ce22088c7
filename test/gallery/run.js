/** `npm run mail:gallery`: composes a mail of every kind from the demo programme, in both languages, to be looked at. */
import { register } from 'node:module';

register('../setup/typescript-hooks.mjs', import.meta.url);

const { makeGallery } = await import('./gallery.ts');
await makeGallery(process.argv[2]);
