// One run over every package: one database server, and files of all packages share the workers.
export default {
  projects: ['<rootDir>/packages/*/jest.config.mjs', '<rootDir>/apps/*/jest.config.mjs'],
  maxWorkers: 2,
  // A project's own value does not count in a run over several.
  testTimeout: 60_000,
};
