import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkGroups } from './chunks.ts';
import { precompress } from './precompress.ts';

const webRoot = import.meta.dirname;

/** Builds the browser application into `dist/apps/web`, from where the api serves it. */
export default defineConfig({
  root: webRoot,
  plugins: [react(), precompress()],
  // The one library that judges on both sides: what looks like client data while somebody types.
  resolve: { alias: { '@app/privacy': resolve(webRoot, '../../libs/privacy/src/index.ts') } },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows neither inline scripts nor `data:` fonts.
    assetsInlineLimit: 0,
    // Where `npm test` reads what a screen loads.
    manifest: 'manifest.json',
    // What a screen may weigh is tested as it is sent.
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000' },
  },
});
