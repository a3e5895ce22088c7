import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(js|css|svg)$/;
const ways = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  gz: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/** Lays beside every asset that can be made smaller what is sent of it: compressed as far as it goes, once. */
export const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  writeBundle: {
    sequential: true,
    async handler({ dir = '' }) {
      const names = await readdir(dir, { recursive: true });
      for (const name of names.filter((path) => compressible.test(path))) {
        const path = join(dir, name);
        const content = await readFile(path);
        for (const [ending, compress] of Object.entries(ways)) {
          await writeFile(`${path}.${ending}`, await compress(content));
        }
      }
    },
  },
});
