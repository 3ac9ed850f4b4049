import type { AnalyticsModuleDefinition, Read, Window } from '../contract.js';

const FINE_FIRST = ['15m', '1h', '1d'] as const;

/** Finest stored grain of a read's rollup, at which totals begin. */
export function finestGrain(module: AnalyticsModuleDefinition, read: Read): Window['grain'] {
  const rollup = module.rollups.find(({ name }) => name === read.rollup);
  return FINE_FIRST.find((grain) => rollup?.grains.includes(grain));
}
