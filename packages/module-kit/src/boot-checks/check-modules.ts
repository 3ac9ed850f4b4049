import type { AnalyticsModuleDefinition } from '../contract.js';
import { duplicates } from './duplicates.js';
import { ModuleDefinitionError } from './module-definition.error.js';

/** What modules are to each other: each name once, what one requires there, and nobody waiting for himself. */
export function checkModules(modules: readonly AnalyticsModuleDefinition[]): void {
  const names = modules.map(({ name }) => name);
  const faults = duplicates(names).map((name) => `module ${name}: another module has the same name, schema and routes`);
  for (const module of modules) {
    for (const required of module.requires ?? []) {
      if (!names.includes(required)) faults.push(`module ${module.name}: requires ${required}, which is not enabled`);
    }
    const cycle = cycleFrom(module.name, modules);
    if (cycle) faults.push(`module ${module.name}: requires itself: ${cycle.join(' → ')}`);
  }
  if (faults.length > 0) throw new ModuleDefinitionError(faults);
}

function cycleFrom(start: string, modules: readonly AnalyticsModuleDefinition[]): string[] | null {
  const seen = new Set<string>();
  const follow = (name: string, path: readonly string[]): string[] | null => {
    for (const next of modules.find((module) => module.name === name)?.requires ?? []) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = follow(next, [...path, next]);
      if (found) return found;
    }
    return null;
  };
  return follow(start, [start]);
}
