import { intervalSeconds, looksUp, staleAfterSeconds } from '@tessera/db-core';
import type { AnalyticsModuleDefinition, Metric } from '@tessera/module-kit';
import { refreshMetrics } from './refresh-metrics.js';

/** A metric as the database knows it (`alerts.metrics`). */
export interface MetricEntry {
  readonly module: string;
  readonly metric: string;
  readonly title: string;
  readonly kind: Metric['kind'];
  readonly unit: Metric['unit'];
  /** `refreshes`: of the refresh log, of the whole module and no tenant's. */
  readonly about: 'facts' | 'refreshes';
  /** Whose rules may ask: first part of their owner. */
  readonly claim: string;
  /** Finest grain of what is stored; null: the sources alone tell. */
  readonly grain: string | null;
  readonly stores: readonly string[];
  /** Views whose refresh brings the stored rows up to date. */
  readonly views: readonly string[];
  readonly stale_after_seconds: number;
}

const FINEST = ['15m', '1h', '1d'] as const;

/** First part of the owner of a tenant's rules: its claim, or the module that knows its members. */
export function ownerKind({ name, tenant }: AnalyticsModuleDefinition): string {
  return looksUp(tenant) ? name : tenant.claim;
}

/** All that rules can ask of these modules, in order. */
export function metricEntries(modules: readonly AnalyticsModuleDefinition[]): MetricEntry[] {
  return modules.flatMap((module) => [
    ...module.metrics.map((metric) => factMetric(module, metric)),
    ...(module.views.length === 0 ? [] : refreshMetrics).map(({ name, title, kind, unit }) => ({
      module: module.name,
      metric: name,
      title,
      kind,
      unit,
      about: 'refreshes' as const,
      claim: 'platform',
      grain: null,
      stores: [],
      views: module.views.map((view) => view.name),
      stale_after_seconds: staleAfter(module.views),
    })),
  ]);
}

function factMetric(module: AnalyticsModuleDefinition, metric: Metric): MetricEntry {
  const rollup = 'rollup' in metric ? module.rollups.find(({ name }) => name === metric.rollup) : undefined;
  const behind = module.views.filter((view) => rollup !== undefined && view.of.includes(rollup.name));
  // Every refresh takes in the changes of all stores: where no view names this one, all views tell of it.
  const views = behind.length > 0 ? behind : module.views;
  return {
    module: module.name,
    metric: metric.name,
    title: metric.title,
    kind: metric.kind,
    unit: metric.unit,
    about: 'facts',
    claim: ownerKind(module),
    grain: FINEST.find((grain) => rollup?.grains.includes(grain)) ?? null,
    stores: rollup === undefined ? [] : [rollup.name],
    views: rollup === undefined ? [] : views.map(({ name }) => name),
    stale_after_seconds: staleAfter(views),
  };
}

/** The first of the views to be stale is the one that counts. */
function staleAfter(views: AnalyticsModuleDefinition['views']): number {
  return Math.min(...views.map(staleAfterSeconds), 2 * intervalSeconds('0 0 * * *'));
}
