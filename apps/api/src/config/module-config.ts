import type { RetentionRule, SourceBinding, View } from '@tessera/db-core';
import type { AnalyticsModuleDefinition, ModuleOption } from '@tessera/module-kit';
import { ConfigError } from './config-error.js';
import { keptByTenants, moduleVariables, optionVariable, sourceVariables, viewVariables } from './module-variables.js';
import { nearest } from './nearest.js';
import { type Environment, readSetting } from './read-setting.js';
import { bindSources } from './source-bindings.js';

/** A module as this installation runs it. */
export interface ModuleConfig {
  /** The definition with the schedules, ages, retention and options that the environment overrides. */
  readonly definition: AnalyticsModuleDefinition;
  readonly bindings: Readonly<Record<string, SourceBinding>>;
  /** Age in seconds from which deletes in external tables count as retention. */
  readonly sealedAfterSeconds?: number;
}

function overrideView(definition: AnalyticsModuleDefinition, view: View, environment: Environment): View {
  const variables = viewVariables(definition, view.name);
  const schedule = readSetting(variables.schedule, environment);
  const staleAfterSeconds = readSetting(variables.staleAfter, environment);
  return {
    ...view,
    ...(schedule === undefined ? {} : { schedule }),
    ...(staleAfterSeconds === undefined ? {} : { staleAfterSeconds }),
  };
}

function overrideRetention(definition: AnalyticsModuleDefinition, environment: Environment): RetentionRule[] {
  return definition.sources.flatMap((source) => {
    if (keptByTenants(definition, source.name)) return [];
    const declared = definition.retention.find((rule) => rule.source === source.name);
    const days = readSetting(sourceVariables(definition, source.name).retentionDays, environment) ?? declared?.days;
    return days === undefined ? [] : [{ source: source.name, days }];
  });
}

function setOptions(
  definition: AnalyticsModuleDefinition,
  environment: Environment,
): Readonly<Record<string, ModuleOption>> {
  const set = Object.entries(definition.options ?? {}).map(([name, option]) => {
    const value = readSetting(optionVariable(definition, name, option), environment) ?? option.value;
    // The variable's schema is made of the option: a number where it is one.
    return [name, { ...option, value } as ModuleOption] as const;
  });
  return Object.fromEntries(set);
}

/**
 * A module's part of the configuration.
 * @throws ConfigError
 */
export function configureModule(definition: AnalyticsModuleDefinition, environment: Environment): ModuleConfig {
  const bindings = bindSources(definition, environment);
  const sealedAfterSeconds = readSetting(moduleVariables(definition).sealedAfter, environment);
  return {
    definition: {
      ...definition,
      views: definition.views.map((view) => overrideView(definition, view, environment)),
      retention: overrideRetention(definition, environment),
      ...(definition.options === undefined ? {} : { options: setOptions(definition, environment) }),
    },
    bindings,
    ...(sealedAfterSeconds === undefined ? {} : { sealedAfterSeconds }),
  };
}

/**
 * The definitions that TESSERA_MODULES names, in the order of the list; all of them where it is unset.
 * @throws ConfigError for a name that no definition has, or that is there twice.
 */
export function chooseModules(
  definitions: readonly AnalyticsModuleDefinition[],
  names: string | undefined,
): readonly AnalyticsModuleDefinition[] {
  if (names === undefined) {
    return definitions;
  }
  const known = definitions.map((definition) => definition.name);
  const chosen = names.split(',').map((name) => name.trim());
  const twice = chosen.find((name, at) => chosen.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new ConfigError('TESSERA_MODULES', `names "${twice}" twice; name each module once`);
  }
  for (const name of chosen) {
    if (!known.includes(name)) {
      const guess = nearest(name, known);
      const hint = guess === undefined ? `there are ${known.join(', ')}` : `did you mean ${guess}?`;
      throw new ConfigError('TESSERA_MODULES', `there is no module "${name}"; ${hint}`);
    }
  }
  return definitions.filter((definition) => chosen.includes(definition.name));
}
