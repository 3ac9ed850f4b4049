import type { Logger } from 'typeorm';

const nothing = (): void => undefined;

/** TypeORM prints failed migrations even with logging off; failures are thrown, and whoever catches them writes the log. */
export const SILENT_LOGGER: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
