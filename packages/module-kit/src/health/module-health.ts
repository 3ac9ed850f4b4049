import type { HealthIndicatorResult } from '@nestjs/terminus';
import { HealthIndicatorService } from '@nestjs/terminus';
import type { RefreshEngine, ViewStatus } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { Scheduler } from '../schedule/scheduler.js';

/** How a module's views are. */
export type ModuleState = 'fresh' | 'degraded' | 'down';

/** Why a module is in its state. */
export interface ModuleDetail {
  readonly state: ModuleState;
  readonly views: Readonly<
    Record<string, { readonly status: string; readonly age_seconds: number | null; readonly failures_in_a_row: number }>
  >;
  /** Jobs that should have fired and have not. */
  readonly overdue_jobs: readonly string[];
}

const KNOWN_FOR_MS = 5_000;

/**
 * Health of every module, by age and failures of its views. Never `down` to terminus: a module whose views are old still
 * serves, and other modules go on; its own detail says `down`.
 */
export class AnalyticsHealth {
  private readonly indicators = new HealthIndicatorService();
  private known: { readonly at: number; readonly result: Promise<HealthIndicatorResult> } | undefined;

  /** @param scheduler absent where this process schedules nothing */
  constructor(
    private readonly modules: readonly AnalyticsModuleDefinition[],
    private readonly engine: RefreshEngine,
    private readonly scheduler?: Pick<Scheduler, 'overdue'>,
    private readonly clock: () => number = Date.now,
  ) {}

  /** One entry per module; asked of the database at most every 5 s. */
  async check(): Promise<HealthIndicatorResult> {
    const now = this.clock();
    if (!this.known || now - this.known.at > KNOWN_FOR_MS) this.known = { at: now, result: this.checkAll() };
    return this.known.result;
  }

  /** State of one module from its views' status. */
  judge(module: AnalyticsModuleDefinition, statuses: readonly ViewStatus[]): ModuleDetail {
    const now = this.clock();
    const { degradedAfterSeconds, downAfterSeconds, failuresInARow } = module.health;
    const overdue = this.scheduler?.overdue(module.name) ?? [];
    let state: ModuleState = overdue.length > 0 ? 'degraded' : 'fresh';
    const views: Record<string, { status: string; age_seconds: number | null; failures_in_a_row: number }> = {};
    for (const { view_name, status, last_refresh, failures_in_a_row } of statuses) {
      const age = last_refresh === null ? null : Math.max(0, Math.round((now - last_refresh.getTime()) / 1000));
      views[view_name] = { status, age_seconds: age, failures_in_a_row };
      if (age !== null && age > downAfterSeconds) state = 'down';
      else if (state !== 'down' && (age === null || age > degradedAfterSeconds || failures_in_a_row >= failuresInARow))
        state = 'degraded';
    }
    return { state, views, overdue_jobs: overdue };
  }

  private async checkAll(): Promise<HealthIndicatorResult> {
    const results = await Promise.all(this.modules.map((module) => this.checkOne(module)));
    return Object.assign({}, ...results) as HealthIndicatorResult;
  }

  private async checkOne(module: AnalyticsModuleDefinition): Promise<HealthIndicatorResult> {
    const session = this.indicators.check(module.name);
    try {
      const detail = this.judge(module, await this.engine.status(module.name));
      return detail.state === 'fresh' ? session.up({ ...detail }) : session.degraded({ ...detail });
    } catch {
      return session.degraded({ state: 'down', message: 'the state of the views cannot be told' });
    }
  }
}
