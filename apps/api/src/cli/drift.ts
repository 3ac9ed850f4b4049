import type { RefreshEngine } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

/** A view some of whose stored rows differ from its definition over the source. */
export interface Drift {
  readonly module: string;
  readonly view: string;
  readonly differingRows: number;
}

const dayMs = 86_400_000;

/** Compares what is stored for the last `days` days with the sources. */
export async function findDrift(
  engine: RefreshEngine,
  definitions: readonly AnalyticsModuleDefinition[],
  days: number,
  onView: (view: string) => void,
  now: Date = new Date(),
): Promise<readonly Drift[]> {
  const found: Drift[] = [];
  for (const { name, views } of definitions) {
    for (const view of days > 0 ? views : []) {
      onView(`${name}.${view.name}`);
      const from = new Date(now.getTime() - days * dayMs);
      const differingRows = await engine.verify(name, view.name, from, now);
      if (differingRows > 0) {
        found.push({ module: name, view: view.name, differingRows });
      }
    }
  }
  return found;
}
