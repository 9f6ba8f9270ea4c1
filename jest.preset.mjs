import { fileURLToPath } from 'node:url';

const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const file = (name) => fileURLToPath(new URL(`tools/${name}`, import.meta.url));
const reporters = (counts) => ['default', [file('jest-counts.mjs'), { file: counts }]];

const base = {
  testEnvironment: 'node',
  // Other packages of the workspace come from their TypeScript, without a build.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  // .js first: packages that ship .ts beside .js are taken as published.
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  roots: ['<rootDir>/src'],
  // Ends what hangs and nothing else: how long something takes is measured, not tested.
  testTimeout: 900_000,
  maxWorkers: 2,
  coverageProvider: 'v8',
};

/** Rules and whatever else needs no database: `*.spec.ts`. */
export const unit = { ...base, testMatch: ['**/*.spec.ts'], reporters: reporters('unit.json') };

/** Against a real PostgreSQL, whose address is in TEST_SUPERUSER_URL: `*.int-spec.ts`. */
export const integration = {
  ...base,
  testMatch: ['**/*.int-spec.ts'],
  reporters: reporters('integration.json'),
  globalSetup: file('postgres/jest-global-setup.mjs'),
  globalTeardown: file('postgres/jest-global-teardown.mjs'),
};
