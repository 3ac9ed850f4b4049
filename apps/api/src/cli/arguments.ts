import type { SubjectRequest } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { nearest } from '../config/nearest.js';
import type { Config } from '../config/parse-config.js';
import type { ModuleConfig } from '../config/module-config.js';
import { UsageError } from './cli-error.js';

const known = (word: string, words: readonly string[]): string => {
  const guess = nearest(word, words);
  return guess === undefined ? `there are ${words.join(', ')}` : `did you mean ${guess}?`;
};

/** @throws UsageError where no enabled module has the name. */
export function moduleNamed(config: Config, name: string): ModuleConfig {
  const found = config.modules.find(({ definition }) => definition.name === name);
  if (found === undefined) {
    const names = config.modules.map(({ definition }) => definition.name);
    throw new UsageError(`there is no enabled module "${name}"; ${known(name, names)}`);
  }
  return found;
}

/** @throws UsageError where the module has no such view. */
export function viewNamed(definition: AnalyticsModuleDefinition, name: string): string {
  const names = definition.views.map((view) => view.name);
  if (!names.includes(name)) {
    throw new UsageError(`module ${definition.name} has no view "${name}"; ${known(name, names)}`);
  }
  return name;
}

/** A whole number of an option. @throws UsageError */
export function wholeNumberOf(option: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || value < low || value > high) {
    throw new UsageError(`${option} ${text} is not a whole number from ${low} to ${high}`);
  }
  return value;
}

const day = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A day (UTC) or a moment with its offset. @throws UsageError */
export function momentOf(option: string, text: string): Date {
  const moment = new Date(text);
  const real = day.test(text) && !Number.isNaN(moment.getTime());
  // JavaScript makes 2 March of 30 February.
  if (!real || (text.length === 10 && moment.toISOString().slice(0, 10) !== text)) {
    throw new UsageError(
      `${option} ${text} is not a day such as 2026-03-29, nor a moment such as 2026-03-29T10:00:00Z`,
    );
  }
  return moment;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A person of a module, in one tenant or in all. @throws UsageError */
export function personOf(definition: AnalyticsModuleDefinition, subject: string, tenant?: string): SubjectRequest {
  const { name: module, tenant: owner, sources, personalTables = [] } = definition;
  if (subject === '' || subject.length > 200) {
    throw new UsageError('the id of a person has 1 to 200 characters');
  }
  if (personalTables.length === 0 && sources.every(({ subjects }) => subjects === undefined)) {
    throw new UsageError(`module ${module} has no source that names persons`);
  }
  if (tenant !== undefined && owner.type === 'uuid' && !uuid.test(tenant)) {
    throw new UsageError(`--tenant ${tenant} is no UUID, as ${owner.column} is`);
  }
  return { module, subject, ...(tenant === undefined ? {} : { tenant }) };
}
