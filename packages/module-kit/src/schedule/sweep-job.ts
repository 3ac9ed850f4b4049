import { driftByDay, type DriftedDay, sweep } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { AnalyticsHostOptions } from '../host/host.options.js';

/** When stored figures are compared with their sources: hourly, UTC, between two refreshes of views that run every 5 minutes. */
export const SWEEP_CRON = '17 * * * *';

const DAY_MS = 86_400_000;

/** What came of comparing one day: `passed_over` had changes under way or took too long. */
export type SweepOutcome = 'equal' | 'drifted' | 'passed_over';

/** Who is told of a sweep. */
export interface SweepListener {
  /** A day of a store was compared. */
  readonly onChecked?: (module: string, outcome: SweepOutcome) => void;
  /** Figures differ from their source: a line for whoever runs the server, with what to do. */
  readonly onDrift?: (warning: string) => void;
}

/** Compares a sample of a module's stored days with their source; warns of each that differs. */
export async function sweepModule(
  { database, engine }: AnalyticsHostOptions,
  module: AnalyticsModuleDefinition,
  { onChecked, onDrift }: SweepListener,
): Promise<string> {
  const checks = await sweep(database, engine, module.name);
  for (const { differing } of checks) {
    onChecked?.(module.name, differing === null ? 'passed_over' : differing > 0 ? 'drifted' : 'equal');
  }
  const drifted = await driftByDay(database, [module.name]);
  for (const day of drifted) onDrift?.(driftWarning(day));
  return drifted.length > 0 ? 'drifted' : 'succeeded';
}

/** What differs, where, and the commands that show and heal it. */
export function driftWarning(day: DriftedDay): string {
  const command = verifyCommand(day);
  return `${driftedDay(day)}; look: ${command}; heal: ${command} --heal`;
}

/** What differs, and where. */
export function driftedDay({ module, store, day, differing }: DriftedDay): string {
  const where = day === null ? 'over all time' : `of ${isoDay(day)}`;
  const rows = differing === 1 ? '1 stored row' : `${differing} stored rows`;
  return `${rows} ${where} in ${module}.${store} ${differing === 1 ? 'differs from its' : 'differ from their'} source`;
}

/** The command that compares that day again; with `--heal` it makes it anew. */
export function verifyCommand({ module, view, day }: Pick<DriftedDay, 'module' | 'view' | 'day'>): string {
  const range = day === null ? '' : ` --from ${isoDay(day)} --to ${isoDay(new Date(day.getTime() + DAY_MS))}`;
  return `tessera doctor --verify ${module}.${view}${range}`;
}

function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
