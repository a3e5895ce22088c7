/** What of the installed packages is shipped: what the server runs on, and what is built into the browser application. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const browserSources = join(root, 'apps/web/src');
const importOf = /(?:\bfrom|\bimport|\bimport\()\s*['"]((?:@[^'"/]+\/)?[^'"./][^'"/]*)/g;

/** The packages that the browser application imports, as they are declared. */
function browserPackages() {
  const files = readdirSync(browserSources, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name),
  );
  const named = files.flatMap(({ parentPath, name }) =>
    [...readFileSync(join(parentPath, name), 'utf8').matchAll(importOf)].map(([, found]) => found),
  );
  return [...new Set(named)].filter((name) => name in manifest.devDependencies);
}

/**
 * A software bill of materials (CycloneDX) of what is shipped. Source: what npm knows of the installed packages; no
 * network is needed.
 */
export function shippedMaterials() {
  const all = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 ** 2,
      shell: process.platform === 'win32',
    }),
  );
  const dependsOn = new Map(all.dependencies.map((entry) => [entry.ref, entry.dependsOn ?? []]));
  const { component } = all.metadata;
  const declared = new Set([...Object.keys(manifest.dependencies), ...browserPackages()]);
  const named = new Map(all.components.map((entry) => [entry['bom-ref'], nameOf(entry)]));
  const direct = (dependsOn.get(component['bom-ref']) ?? []).filter((ref) => declared.has(named.get(ref)));
  const shipped = closure(direct, dependsOn);
  return {
    ...all,
    metadata: { ...all.metadata, component: { ...component, name: manifest.name } },
    components: all.components.filter((entry) => shipped.has(entry['bom-ref'])),
    dependencies: [
      { ref: component['bom-ref'], dependsOn: direct },
      ...all.dependencies.filter(({ ref }) => shipped.has(ref)),
    ],
  };
}

function closure(direct, dependsOn) {
  const found = new Set();
  for (const waiting = [...direct]; waiting.length > 0;) {
    const ref = waiting.pop();
    if (found.has(ref)) continue;
    found.add(ref);
    waiting.push(...(dependsOn.get(ref) ?? []));
  }
  return found;
}

/** The name of a package with its scope. */
export function nameOf({ group, name }) {
  return group ? `${group}/${name}` : name;
}
