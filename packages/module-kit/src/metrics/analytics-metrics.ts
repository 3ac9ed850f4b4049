import { type Database, driftByView, type RefreshEngine, type ViewDrift, type ViewStatus } from '@tessera/db-core';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { Origin } from '../reads/read-state.js';
import type { SweepOutcome } from '../schedule/sweep-job.js';
import { type FinishedRefresh, RefreshLogTail } from './refresh-log-tail.js';

/** Where the figures of the database go. */
interface Sink {
  readonly status: (module: string, status: ViewStatus) => void;
  readonly drift: (drift: ViewDrift) => void;
  readonly refresh: (refresh: FinishedRefresh) => void;
}

const KNOWN_FOR_MS = 5_000;
const REFRESH_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
/** Outcomes of refreshes that are over. */
const ENDED = ['succeeded', 'nothing', 'failed', 'held', 'abandoned'];
const REQUEST_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What Prometheus is told. Figures of the database are at most 5 s old and asked once, however many scrape. */
export class AnalyticsMetrics {
  private readonly requests: Histogram<'method' | 'route' | 'status'>;
  private readonly hits: Counter<'module' | 'route' | 'source'>;
  private readonly facts: Counter<'module' | 'outcome'>;
  private readonly sweeps: Counter<'module' | 'outcome'>;
  private readonly tail: RefreshLogTail;
  private known: { readonly at: number; readonly done: Promise<void> } | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly database: Database,
    private readonly engine: RefreshEngine,
    private readonly modules: readonly AnalyticsModuleDefinition[],
  ) {
    const registers = [registry];
    this.tail = new RefreshLogTail(database);
    this.requests = new Histogram({
      name: 'tessera_http_request_duration_seconds',
      help: 'Time to answer a request, by route template and status',
      labelNames: ['method', 'route', 'status'],
      buckets: REQUEST_BUCKETS,
      registers,
    });
    this.hits = new Counter({
      name: 'tessera_reads_total',
      help: 'Answers of reads by where they came from: view, or the source as a fallback',
      labelNames: ['module', 'route', 'source'],
      registers,
    });
    this.facts = new Counter({
      name: 'tessera_ingested_facts_total',
      help: 'Items of ingest calls by what became of them',
      labelNames: ['module', 'outcome'],
      registers,
    });
    this.sweeps = new Counter({
      name: 'tessera_sweep_days_total',
      help: 'Stored days that this process compared with their source: equal, drifted, or passed_over until a later sweep',
      labelNames: ['module', 'outcome'],
      registers,
    });
    this.startAtZero();
    this.registerPool();
    this.registerViews();
  }

  /** A request was answered after `seconds`. */
  observeRequest(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  /** A read was answered. */
  countRead(module: string, route: string, source: Origin): void {
    this.hits.inc({ module, route, source });
  }

  /** An ingest call was answered. */
  countFacts(module: string, outcome: 'accepted' | 'duplicate' | 'error', count: number): void {
    if (count > 0) this.facts.inc({ module, outcome }, count);
  }

  /** A day was compared with its source. */
  countSweep(module: string, outcome: SweepOutcome): void {
    this.sweeps.inc({ module, outcome });
  }

  /** Every counter is there from the start: an increase from nothing would not be seen. */
  private startAtZero(): void {
    for (const { name: module, reads } of this.modules) {
      for (const { path: route } of reads)
        for (const source of ['view', 'source']) this.hits.inc({ module, route, source }, 0);
      for (const outcome of ['accepted', 'duplicate', 'error']) this.facts.inc({ module, outcome }, 0);
      for (const outcome of ['equal', 'drifted', 'passed_over']) this.sweeps.inc({ module, outcome }, 0);
    }
  }

  private registerPool(): void {
    const { database } = this;
    new Gauge({
      name: 'tessera_pool_connections',
      help: 'Connections of the pool by state, and requests waiting for one',
      labelNames: ['state'],
      registers: [this.registry],
      collect(): void {
        const { total, idle, waiting } = database.poolStats();
        this.set({ state: 'idle' }, idle);
        this.set({ state: 'busy' }, total - idle);
        this.set({ state: 'waiting' }, waiting);
      },
    });
  }

  private registerViews(): void {
    const labelNames = ['module', 'view'] as const;
    const registers = [this.registry];
    const gauge = (name: string, help: string): Gauge<'module' | 'view'> =>
      new Gauge({ name: `tessera_view_${name}`, help, labelNames, registers });
    const age = gauge('age_seconds', 'Seconds since the last successful refresh; absent before the first');
    const rows = gauge('rows', 'Rows of the view, as far as the database counts them');
    const pending = gauge('pending_changes', 'Changes of the sources that the view does not have yet');
    const failures = gauge('failures_in_a_row', 'Failed refreshes since the last success');
    const fresh = gauge('fresh', '1 if the view is FRESH, else 0');
    const built = gauge('built_percent', 'How much of the time that the facts span is built in, 0 to 100');
    const drift = gauge('drift_rows', 'Stored rows that differed from the source when last compared; should be 0');
    const checked = gauge('drift_checked_timestamp_seconds', 'When stored rows were last compared with the source');
    const duration = new Histogram({
      name: 'tessera_refresh_duration_seconds',
      help: 'Duration of refreshes of all replicas since this process started',
      labelNames: ['module', 'view'],
      buckets: REFRESH_BUCKETS,
      registers,
    });
    const outcomes = new Counter({
      name: 'tessera_refreshes_total',
      help: 'Refreshes of all replicas since this process started, by outcome',
      labelNames: ['module', 'view', 'outcome'],
      registers,
    });
    for (const { name: module, views } of this.modules) {
      for (const { name: view } of views) {
        duration.zero({ module, view });
        for (const outcome of ENDED) outcomes.inc({ module, view, outcome }, 0);
      }
    }
    const sink: Sink = {
      status: (module, status) => {
        const labels = { module, view: status.view_name };
        if (status.last_refresh !== null)
          age.set(labels, Math.max(0, (Date.now() - status.last_refresh.getTime()) / 1000));
        rows.set(labels, status.row_count);
        pending.set(labels, status.pending_changes);
        failures.set(labels, status.failures_in_a_row);
        fresh.set(labels, status.status === 'FRESH' ? 1 : 0);
        built.set(labels, status.built_percent);
      },
      drift: ({ module, view, differing, checked_at }) => {
        drift.set({ module, view }, differing);
        checked.set({ module, view }, checked_at.getTime() / 1000);
      },
      refresh: ({ module, view, outcome, duration_ms }) => {
        outcomes.inc({ module, view, outcome });
        if (duration_ms !== null) duration.observe({ module, view }, duration_ms / 1000);
      },
    };
    const collect = (): Promise<void> => this.update(sink);
    // Each waits for the one question: a metric that does not is written before the answer is there.
    for (const metric of [age, rows, pending, failures, fresh, built, drift, checked, duration, outcomes]) {
      Reflect.set(metric, 'collect', collect);
    }
  }

  private update(sink: Sink): Promise<void> {
    const now = Date.now();
    if (!this.known || now - this.known.at > KNOWN_FOR_MS) {
      // A scrape while the database is away still tells of everything else.
      this.known = { at: now, done: this.read(sink).catch(() => undefined) };
    }
    return this.known.done;
  }

  private async read(sink: Sink): Promise<void> {
    const names = this.modules.map(({ name }) => name);
    for (const name of names) for (const status of await this.engine.status(name)) sink.status(name, status);
    for (const drift of await driftByView(this.database, names)) sink.drift(drift);
    for (const refresh of await this.tail.next()) sink.refresh(refresh);
  }
}
