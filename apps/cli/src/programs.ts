import { fileURLToPath } from 'node:url';

/** The compiled programs that the start runs, each in a process of its own, and the file of the demo. */
export const programs = {
  migrate: pathOf('./migrate.js'),
  import: pathOf('./import.js'),
  api: pathOf('../../api/src/main.js'),
  worker: pathOf('../../worker/src/main.js'),
  /** Data is not compiled: it stays in the sources, two levels above this file's compiled place. */
  demoProgramme: pathOf('../../../../apps/cli/demo/trading-places-rotterdam-2020.json'),
};

function pathOf(relativePath: string): string {
  return fileURLToPath(new URL(relativePath, import.meta.url));
}
