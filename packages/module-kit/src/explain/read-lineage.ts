import type { DataModel } from '@tessera/db-core';
import type { AnalyticsModuleDefinition, Read } from '../contract.js';

/** Something stored that a read or its views are made of. */
export interface StoreLineage {
  readonly name: string;
  readonly kind: 'rollup' | 'extract' | 'touched';
  readonly description: string;
  /** Sources whose facts it keeps. */
  readonly sources: readonly string[];
  /** Widths of its buckets; none for single facts. */
  readonly grains: readonly string[];
}

/** Stores behind a read: those that it reads itself, and those of its views. */
export function storesOf(module: AnalyticsModuleDefinition, read: Read): StoreLineage[] {
  const own = read.rollup === undefined ? [] : [read.rollup];
  const further = Object.values(read.further ?? {}).map(({ rollup }) => rollup);
  const ofViews = module.views.filter(({ name }) => read.views.includes(name)).flatMap((view) => view.of);
  return storesNamed(module, new Set([...own, ...further, ...ofViews]));
}

function storesNamed({ rollups, extracts, touched = [] }: DataModel, names: ReadonlySet<string>): StoreLineage[] {
  const stores: StoreLineage[] = [
    ...rollups.map(({ name, description, source, grains }) => ({
      name,
      kind: 'rollup' as const,
      description,
      sources: [source],
      grains,
    })),
    ...extracts.map(({ name, description, source }) => ({
      name,
      kind: 'extract' as const,
      description,
      sources: [source],
      grains: [],
    })),
    ...touched.map(({ name, description, of, grain }) => ({
      name,
      kind: 'touched' as const,
      description,
      sources: of,
      grains: [grain],
    })),
  ];
  return stores.filter(({ name }) => names.has(name));
}

/** Names of the sources behind a read: of its stores, of views that are made anew from sources, and those that it joins. */
export function sourcesOf(module: AnalyticsModuleDefinition, read: Read): string[] {
  const full = module.views.filter(({ name, strategy }) => strategy === 'full' && read.views.includes(name));
  const names = new Set([
    ...storesOf(module, read).flatMap(({ sources }) => sources),
    ...full.flatMap((view) => view.of),
    ...(read.references ?? []),
  ]);
  return module.sources.map(({ name }) => name).filter((name) => names.has(name));
}
