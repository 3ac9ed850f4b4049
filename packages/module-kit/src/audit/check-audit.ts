import type { AnalyticsModuleDefinition, Read } from '../contract.js';

/** What a definition says of the audit log must be there, and how long records are kept must be a time. */
export function checkAudit(module: AnalyticsModuleDefinition): string[] {
  const { audit, sources, reads } = module;
  const faults = reads.flatMap((read) => checkPersonLevel(read).map((fault) => `read ${read.path}: ${fault}`));
  if (audit && 'keepDays' in audit && !(Number.isInteger(audit.keepDays) && audit.keepDays >= 1))
    faults.push('audit.keepDays is a whole number of days from 1');
  if (audit && 'asLongAs' in audit && !sources.some(({ name }) => name === audit.asLongAs))
    faults.push(`audit names unknown source ${audit.asLongAs}`);
  return faults;
}

function checkPersonLevel({ personLevel, fields, parameters, pathParameters }: Read): string[] {
  if (typeof personLevel !== 'object') return [];
  const { subject } = personLevel;
  const known = [fields, parameters ?? {}, pathParameters ?? {}].some((names) => Object.hasOwn(names, subject));
  return known ? [] : [`personLevel names ${subject}, which is neither a parameter nor a field`];
}
