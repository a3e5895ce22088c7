/**
 * Projects by what a test needs: `unit` nothing but Node, `database` a PostgreSQL, `e2e` and `access` the api
 * on a PostgreSQL of its own, `start` the built product, `races` the built api in several processes on one PostgreSQL,
 * `fuzz` the built api that is asked anything, `bench` the built product and the programs that measure it, `faults` the
 * built product while processes, network, disk and clock fail, `browser` the built product and Chromium.
 */
const shared = {
  rootDir: '.',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '/node_modules/content-disposition/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Jest on Node 20 cannot require an ES module, as @fastify/static does with this one.
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  moduleNameMapper: {
    '^@app/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

const withPostgres = {
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
};

export default {
  maxWorkers: 2,
  // Modules of a test file are never given back (node's vm): a worker that has grown makes way for a fresh one.
  workerIdleMemoryLimit: '1GB',
  // On a busy machine half a second is short for a worker of that size to end, and for Jest to notice; what leaks is still named.
  workerGracefulExitTimeout: 10_000,
  reporters: ['default', '<rootDir>/test/setup/totals-reporter.js'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,test/model}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.ts$'],
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs,test/model}/**/*.db.spec.ts'],
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/{e2e,gallery}/**/*.spec.ts'],
    },
    { ...shared, ...withPostgres, displayName: 'access', testMatch: ['<rootDir>/test/access/**/*.spec.ts'] },
    { ...shared, displayName: 'deployment', testMatch: ['<rootDir>/test/deployment/**/*.spec.ts'] },
    { ...shared, displayName: 'api-design', testMatch: ['<rootDir>/test/api-design/**/*.spec.ts'] },
    { ...shared, displayName: 'start', testMatch: ['<rootDir>/test/start/**/*.spec.ts'] },
    { ...shared, ...withPostgres, displayName: 'races', testMatch: ['<rootDir>/test/races/**/*.spec.ts'] },
    { ...shared, ...withPostgres, displayName: 'fuzz', testMatch: ['<rootDir>/test/fuzz/**/*.spec.ts'] },
    { ...shared, ...withPostgres, displayName: 'bench', testMatch: ['<rootDir>/test/bench/**/*.spec.ts'] },
    { ...shared, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
    {
      ...shared,
      ...withPostgres,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
    },
  ],
};
