import { fileURLToPath } from 'node:url';

const testDatabase = (name) => fileURLToPath(new URL(`../packages/test-database/dist/${name}.js`, import.meta.url));

/**
 * Jest for every package: native ESM, TypeScript through swc (types are checked by the linter and by tsc, not here).
 * Decorator metadata is on because Nest injects by it.
 *
 * @param {{ database?: boolean }} options `database`: start one PostgreSQL for the run (@tessera/test-database).
 */
export function jestPreset({ database = false } = {}) {
  return {
    testEnvironment: 'node',
    testMatch: ['<rootDir>/test/**/*.test.ts'],
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        {
          jsc: {
            target: 'es2023',
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
            keepClassNames: true,
          },
          module: { type: 'es6' },
          sourceMaps: 'inline',
        },
      ],
    },
    testTimeout: 60_000,
    ...(database ? { globalSetup: testDatabase('global-setup'), globalTeardown: testDatabase('global-teardown') } : {}),
  };
}
