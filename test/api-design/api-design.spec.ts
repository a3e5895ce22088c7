import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const document = 'dist/openapi.json';
const types = 'apps/web/src/lib/api/generated/schema.d.ts';

/** Runs a program of the project; its output is returned also when it found something. */
async function output(program: string, ...parameters: string[]): Promise<string> {
  const result = await run(process.execPath, [program, ...parameters], { maxBuffer: 64 * 1024 * 1024 }).catch(
    (fault: { stdout: string }) => fault,
  );
  return result.stdout;
}

interface Shape {
  readonly type?: string;
  readonly properties?: Record<string, { items?: { $ref?: string } }>;
}

interface OpenApi {
  readonly components: { readonly schemas: Record<string, Shape> };
  readonly paths: Record<
    string,
    Record<string, { operationId: string; summary?: string; description?: string; tags?: string[] }>
  >;
}

describe('the published description of the interface', () => {
  let api: OpenApi;

  beforeAll(async () => {
    api = JSON.parse(await readFile(document, 'utf8')) as OpenApi;
  });

  it('follows the API Design Rules of the Dutch government', async () => {
    const found = await output(
      'node_modules/@stoplight/spectral-cli/dist/index.js',
      'lint',
      document,
      '--ruleset',
      'test/api-design/nl-api-design-rules.yaml',
      '--format',
      'json',
      '--quiet',
    );
    expect(JSON.parse(found)).toEqual([]);
  });

  it('is what the types of the browser application were made from', async () => {
    const made = await output('node_modules/openapi-typescript/bin/cli.js', document);
    expect(made).toBe(await readFile(types, 'utf8'));
  });

  it('describes every operation, in a group', () => {
    const operations = Object.values(api.paths).flatMap((item) => Object.values(item));
    const bare = operations.filter(
      ({ summary, description, tags }) => !summary || !description || tags?.length !== 1,
    );
    expect(bare.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('lists things, and never what happens to have the same name', () => {
    const { schemas } = api.components;
    const listed = Object.entries(schemas).flatMap(([name, { properties }]) => {
      const item = properties?.items?.items?.$ref?.split('/').at(-1);
      return item !== undefined && name.endsWith('List') ? [[name, schemas[item]?.type]] : [];
    });
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.filter(([, type]) => type !== 'object')).toEqual([]);
  });

  it('has paths of plural nouns, nested at most one level', () => {
    const standsForAnId = (part: string) => part.startsWith('{') || part === 'current';
    const deep = Object.keys(api.paths).filter(
      (path) => path.split('/').filter((part) => !standsForAnId(part)).length > 3,
    );
    expect(deep).toEqual([]);
  });
});
