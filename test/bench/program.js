/** Runs a program of the bench from its source: `node test/bench/program.js proposals/load.ts`. */
import { register } from 'node:module';

register('../setup/typescript-hooks.mjs', import.meta.url);

await import(new URL(process.argv[2] ?? '', import.meta.url).href);
