// One run over every package: one database server, and files of all packages share the workers.
export default {
  projects: ['<rootDir>/packages/*/jest.config.mjs', '<rootDir>/apps/*/jest.config.mjs'],
  maxWorkers: 2,
  // Modules of a file stay in memory after it (Node's vm modules): a worker that has grown makes room for a fresh one.
  workerIdleMemoryLimit: '700MB',
  // A project's own value does not count in a run over several.
  testTimeout: 60_000,
};
