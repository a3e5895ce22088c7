import { readFileSync } from 'node:fs';
import { Configuration } from '@app/platform';
import { getMetadataStorage } from 'class-validator';
import { parse } from 'yaml';

/** A service of the composition, as far as the tests look at it. */
export interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly user?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly restart: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
}

/** An instruction of a Dockerfile, without comments and on one line. */
export interface Instruction {
  readonly keyword: string;
  readonly text: string;
}

/** The text of a file of the project, by its path from the root. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The instructions of a Dockerfile in their order. */
export function readInstructions(path: string): Instruction[] {
  const lines = readText(path)
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '');
  return [...lines.matchAll(/^([A-Z]+)\s+(.+)$/gm)].map(([, keyword = '', text = '']) => ({ keyword, text }));
}

/** What follows a keyword, for every instruction with it. */
export function textsOf(keyword: string, among: readonly Instruction[]): string[] {
  return among.filter((instruction) => instruction.keyword === keyword).map(({ text }) => text);
}

/** The services of a composition by name. */
export function readServices(path: string): Readonly<Record<string, Service>> {
  return (parse(readText(path), { merge: true }) as { services: Record<string, Service> }).services;
}

/** Every variable of the configuration in its order; each has at least one check, by which it is found. */
export function configurationVariables(): string[] {
  const checks = getMetadataStorage().getTargetValidationMetadatas(Configuration, '', false, false);
  return [...new Set(checks.map(({ propertyName }) => propertyName))];
}
