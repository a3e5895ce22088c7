/** `npm run check:supply-chain`: exact versions everywhere, and only licences that may be shipped. */
import { readFileSync } from 'node:fs';
import { manifest, nameOf, shippedMaterials } from './shipped.js';

const { allowed } = JSON.parse(readFileSync(new URL('licences.json', import.meta.url), 'utf8'));

const exact = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** The versions that the manifest names, with where they stand; an override may point at a declared one. */
function namedVersions(part, where) {
  return Object.entries(part ?? {}).flatMap(([name, version]) =>
    typeof version === 'string'
      ? [[`${where}.${name}`, version]]
      : namedVersions(version, `${where}.${name}`),
  );
}

function rangeFaults() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  return Object.entries({ dependencies, devDependencies, optionalDependencies, overrides })
    .flatMap(([where, part]) => namedVersions(part, where))
    .filter(([, version]) => !exact.test(version) && !version.startsWith('$'))
    .map(([where, version]) => `${where} is not an exact version: ${version}`);
}

/** Whether a licence, or an expression of licences (SPDX), may be shipped. */
function mayBeShipped(expression) {
  const text = expression.replace(/^\((.*)\)$/, '$1');
  if (text.includes(' OR ')) return text.split(' OR ').some(mayBeShipped);
  return text.split(' AND ').every((licence) => allowed.includes(licence));
}

function licenceFaults() {
  return shippedMaterials().components.flatMap((component) => {
    const name = `${nameOf(component)}@${component.version}`;
    const found = (component.licenses ?? []).map(
      ({ license, expression }) => expression ?? license.id ?? license.name,
    );
    const licences = found.length > 0 ? found : ['unknown'];
    return licences.every(mayBeShipped) ? [] : [`${name} has a licence that is not allowed: ${licences}`];
  });
}

const faults = [...rangeFaults(), ...licenceFaults()];
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
