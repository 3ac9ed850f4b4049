import type { Source, SourceBinding } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { ConfigError } from './config-error.js';
import { sourceVariables } from './module-variables.js';
import { nearest } from './nearest.js';
import { type Environment, readSetting } from './read-setting.js';
import { column } from './value-types.js';

function columnMapping(variable: string, text: string, source: Source, tenant: string): Record<string, string> {
  const known = new Set([
    ...source.key,
    ...(source.time === undefined ? [] : [source.time]),
    ...Object.keys(source.columns),
  ]);
  known.delete(tenant);
  const mapping: Record<string, string> = {};
  for (const pair of text.split(',').map((part) => part.trim())) {
    const [ours = '', theirs = ''] = pair.split(':').map((word) => word.trim());
    const parsed = column.safeParse(theirs);
    if (!parsed.success || pair.split(':').length !== 2) {
      throw new ConfigError(variable, `"${pair}" is not ours:theirs, for example duration_ms:took_ms`);
    }
    if (!known.has(ours)) {
      const guess = nearest(ours, known);
      const hint = guess === undefined ? `it has ${[...known].join(', ')}` : `did you mean ${guess}?`;
      throw new ConfigError(variable, `${source.name} has no column "${ours}"; ${hint}`);
    }
    if (ours in mapping) {
      throw new ConfigError(variable, `"${ours}" is given twice`);
    }
    mapping[ours] = parsed.data;
  }
  return mapping;
}

function bindSource(definition: AnalyticsModuleDefinition, source: Source, environment: Environment): SourceBinding {
  const variables = sourceVariables(definition, source.name);
  const table = readSetting(variables.table, environment);
  const tenantColumn = readSetting(variables.tenantColumn, environment);
  const columns = readSetting(variables.columns, environment);
  const timeZone = readSetting(variables.timeZone, environment);
  if (table === undefined) {
    const said = [
      [variables.tenantColumn, tenantColumn],
      [variables.columns, columns],
      [variables.timeZone, timeZone],
    ] as const;
    const lonely = said.find(([, value]) => value !== undefined)?.[0];
    if (lonely !== undefined) {
      throw new ConfigError(lonely.name, `says something of an existing table, but ${variables.table.name} names none`);
    }
    return { kind: 'managed' };
  }
  if (readSetting(variables.retentionDays, environment) !== undefined) {
    throw new ConfigError(
      variables.retentionDays.name,
      `${table} is not Tessera's: rows of an existing table are never deleted`,
    );
  }
  return {
    kind: 'external',
    table,
    ...(tenantColumn === undefined ? {} : { tenantColumn }),
    ...(timeZone === undefined ? {} : { timeZone }),
    columns:
      columns === undefined ? {} : columnMapping(variables.columns.name, columns, source, definition.tenant.column),
  };
}

/**
 * Which table each source of a module is.
 * @throws ConfigError
 */
export function bindSources(
  definition: AnalyticsModuleDefinition,
  environment: Environment,
): Record<string, SourceBinding> {
  return Object.fromEntries(
    definition.sources.map((source) => [source.name, bindSource(definition, source, environment)]),
  );
}
