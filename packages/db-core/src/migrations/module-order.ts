import type { DataModel } from '../model/index.js';
import { ModuleOrderRefused } from './module-order-refused.error.js';

type Ordered = Pick<DataModel, 'name' | 'requires'>;

/** Modules such that each comes after those it requires, else in the order given. Throws ModuleOrderRefused. */
export function inRequiresOrder<M extends Ordered>(modules: readonly M[]): M[] {
  const byName = new Map<string, M>();
  for (const module of modules) {
    if (module.name === 'core' || byName.has(module.name)) {
      throw new ModuleOrderRefused(module.name, 'is the name of another module');
    }
    byName.set(module.name, module);
  }
  const done = new Set<M>();
  const visit = (module: M, path: readonly string[]): void => {
    if (done.has(module)) return;
    if (path.includes(module.name)) {
      throw new ModuleOrderRefused(module.name, `requires itself: ${[...path, module.name].join(' → ')}`);
    }
    for (const name of module.requires ?? []) {
      const required = byName.get(name);
      if (required === undefined) throw new ModuleOrderRefused(module.name, `requires ${name}, which is not enabled`);
      visit(required, [...path, module.name]);
    }
    done.add(module);
  };
  for (const module of modules) visit(module, []);
  return [...done];
}
