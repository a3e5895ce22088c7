/** `npm run bench`: runs the measurement from its source. */
import { register } from 'node:module';

register('../setup/typescript-hooks.mjs', import.meta.url);

const { measure } = await import('./reminders.ts');
await measure();
