import type { AnalyticsModuleDefinition } from './contract.js';
import { checkAudit } from './audit/check-audit.js';
import { checkNames } from './boot-checks/check-names.js';
import { checkOptions } from './boot-checks/check-options.js';
import { checkReads } from './boot-checks/check-reads.js';
import { checkReferences } from './boot-checks/check-references.js';
import { checkSchedules } from './boot-checks/check-schedules.js';
import { checkSockets } from './boot-checks/check-sockets.js';
import { checkSqlFiles } from './boot-checks/check-sql-files.js';
import { checkSubjects } from './boot-checks/check-subjects.js';
import { ModuleDefinitionError } from './boot-checks/module-definition.error.js';

const CHECKS = [
  checkNames,
  checkReferences,
  checkOptions,
  checkSubjects,
  checkReads,
  checkAudit,
  checkSchedules,
  checkSqlFiles,
  checkSockets,
];

/**
 * Checks a module's definition and gives it back.
 * @throws ModuleDefinitionError with one line per fault, each naming the module
 */
export function defineAnalyticsModule<T extends AnalyticsModuleDefinition>(definition: T): T {
  const faults = CHECKS.flatMap((check) => check(definition)).map((fault) => `module ${definition.name}: ${fault}`);
  if (faults.length > 0) throw new ModuleDefinitionError(faults);
  return definition;
}
