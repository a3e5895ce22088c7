/** Builds the product where a source is newer than what was built: after an install, before a start and a test. */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mark = join(root, 'dist', '.built');
const sources = ['apps', 'libs', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

/** When anything under the path was changed last, in milliseconds. */
function changedAt(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

const builtAt = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (Math.max(...sources.map((source) => changedAt(join(root, source)))) > builtAt) {
  process.stdout.write('Building Wisselwerk …\n');
  rmSync(mark, { force: true });
  const { status } = spawnSync('npm run --silent build', { cwd: root, stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(mark, '');
}
