/**
 * Lets Node itself load the TypeScript of this repository, for what Jest runs outside its own module system
 * (global setup and teardown). The rules are those of `jest.config.js`.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { transform } from '@swc/core';

const repository = new URL('../../', import.meta.url);

/** `@app/<lib>` is that library's `src/index.ts`, and a relative `.js` is the `.ts` that it is made from. */
export function resolve(specifier, context, next) {
  const library = /^@app\/([a-z-]+)$/.exec(specifier)?.[1];
  if (library) return { url: new URL(`libs/${library}/src/index.ts`, repository).href, shortCircuit: true };
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(new URL(url), 'utf8'), {
    filename: fileURLToPath(url),
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2022',
    },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
