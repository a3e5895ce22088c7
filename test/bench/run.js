/** `npm run bench [-- NAME]`: runs a measurement of this folder from its source; `reminders` where none is named. */
import { register } from 'node:module';

register('../setup/typescript-hooks.mjs', import.meta.url);

const { measure } = await import(`./${process.argv[2] ?? 'reminders'}.ts`);
await measure();
