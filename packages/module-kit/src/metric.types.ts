/** What alert rules and panels can ask of a module. */
export type Metric = RollupMetric | QueryMetric;

interface NamedMetric {
  readonly name: string;
  readonly title: string;
  readonly kind: 'sum' | 'ratio' | 'distinct' | 'distribution' | 'extremum' | 'last';
  readonly unit: 'percent' | 'ms' | 'seconds' | 'minutes' | 'count' | 'ratio';
}

/** A metric of what a rollup keeps. */
export interface RollupMetric extends NamedMetric {
  readonly rollup: string;
  /** SQL aggregate over `parts`, for example `100.0 * sum(success_count) / nullif(sum(execution_count), 0)`. */
  readonly sql: string;
}

/**
 * A metric that no rollup keeps, such as people who were there: asked of the sources, whatever its window. Its query
 * (`sql/metrics/<query>.sql`) is one SELECT of one row with `value`, over `<schema>.<source>_source` of every tenant or of those
 * bound; header lines bind `from`, `to` (exclusive) and `tenants` (an array; null: all), as in reads.
 */
export interface QueryMetric extends NamedMetric {
  readonly query: string;
}

/** A rule that the platform has from the first start on; an administrator may change it or take it away for good. */
export interface ReadyMadeRule {
  /** Tells it apart within the module, for ever. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** Name of a metric of the module. */
  readonly metric: string;
  readonly condition: 'greater_than' | 'less_than';
  readonly threshold: number;
  /** What the value has to come back to; the threshold unless said. */
  readonly recovery?: number;
  /** Minutes, 1 to 1440. From 60 on whole stored buckets are asked, below the source. */
  readonly windowMinutes: number;
  /** Minutes that the condition has to hold. Default 0. */
  readonly forMinutes?: number;
  /** Facts below which there is no value. Default 0. */
  readonly minSamples?: number;
  /** One state for each tenant. */
  readonly byTenant?: boolean;
}
