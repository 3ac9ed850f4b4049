// One run over every package: one database server, and files of all packages share the workers.
export default {
  projects: ['<rootDir>/packages/*/jest.config.mjs', '<rootDir>/apps/*/jest.config.mjs'],
  maxWorkers: 2,
};
