/** `npm run bench -- NAME`: runs one measurement from its source, or all of them. */
import { register } from 'node:module';

register('../setup/typescript-hooks.mjs', import.meta.url);

const measurements = ['reminders', 'proposals', 'browser'];
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !measurements.includes(name));
if (unknown !== undefined) throw new Error(`There is no bench ${unknown}, only ${measurements.join(', ')}.`);

for (const name of asked.length > 0 ? asked : measurements) {
  const { measure } = await import(`./${name}.ts`);
  await measure();
}
