import { type Database, type Principal, type Role, tenantsOf, viewState, withMemberships } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { permits } from '../http/scoped.js';
import { type Freshness, worst } from '../reads/freshness.js';
import { loadSql } from '../sql/load-sql.js';
import { TenantDirectory } from '../tenants/tenant-directory.js';
import { type FactsToday, factsToday } from './facts-today.js';

/** How old a view is. */
export interface ViewAge {
  readonly view: string;
  /** Of the last success. Null before the first. */
  readonly last_refresh: Date | null;
  readonly age_seconds: number | null;
}

/** One module at a glance. */
export interface ModuleOverview {
  readonly module: string;
  readonly title: string;
  /** The worst of its views. */
  readonly state: Freshness;
  readonly views: number;
  readonly freshest: ViewAge | null;
  readonly stalest: ViewAge | null;
  /** Since midnight UTC; null where it is unknown of one of its sources. */
  readonly facts_today: number | null;
  readonly facts: readonly FactsToday[];
  readonly failed_refreshes_24h: number;
  /** Of all tenants together: null for callers who see some tenants only. */
  readonly pending_changes: number | null;
  /** How many the caller sees. */
  readonly tenants: number;
}

interface ViewRow extends ViewAge {
  readonly module: string;
  readonly last_outcome: string | null;
  readonly now: Date;
}

interface ModuleRow {
  readonly module: string;
  readonly failed_refreshes: number;
  readonly pending_changes: number;
}

const VIEWS = loadSql('overview-views');
const MODULES = loadSql('overview-modules');
const SEES_ALL = new Set<Role>(['admin', 'service_role', 'analyst']);

/** Every enabled module at a glance, for one caller. */
export class OverviewService {
  private readonly directories: ReadonlyMap<string, TenantDirectory>;

  constructor(
    private readonly database: Database,
    private readonly modules: readonly AnalyticsModuleDefinition[],
  ) {
    this.directories = new Map(modules.map((module) => [module.name, new TenantDirectory(database, module)]));
  }

  /** Modules in the order of their list; those that an API key is narrowed to. */
  async overview(principal: Principal): Promise<ModuleOverview[]> {
    const shown = this.modules.filter(({ name }) => permits(principal, { scope: 'read', module: name }));
    const names = shown.map(({ name }) => name);
    const { views, counts } = await this.database.asOwner(
      async (sql) => ({
        views: await sql.query<ViewRow>(VIEWS, [names]),
        counts: await sql.query<ModuleRow>(MODULES, [names]),
      }),
      { maintenance: true },
    );
    const overviews: ModuleOverview[] = [];
    for (const module of shown) {
      const own = counts.find((row) => row.module === module.name);
      overviews.push({
        ...summaryOf(
          module,
          views.filter((row) => row.module === module.name),
        ),
        ...(await this.ofCaller(module, principal)),
        failed_refreshes_24h: own?.failed_refreshes ?? 0,
        pending_changes: SEES_ALL.has(principal.role) ? (own?.pending_changes ?? 0) : null,
      });
    }
    return overviews;
  }

  private async ofCaller(
    module: AnalyticsModuleDefinition,
    principal: Principal,
  ): Promise<Pick<ModuleOverview, 'facts_today' | 'facts' | 'tenants'>> {
    const tenants = await this.tenantsOf(module, principal);
    const facts = await factsToday(this.database, module, principal, tenants);
    const known = facts.flatMap(({ facts: count }) => (count === null ? [] : [count]));
    const whole = known.length === facts.length && facts.length > 0;
    return {
      facts_today: whole ? known.reduce((sum, count) => sum + count, 0) : null,
      facts,
      tenants: tenants?.length ?? (await this.directories.get(module.name)?.count(principal)) ?? 0,
    };
  }

  private async tenantsOf(module: AnalyticsModuleDefinition, principal: Principal): Promise<string[] | null> {
    if (SEES_ALL.has(principal.role)) return null;
    const ask = (text: string): Promise<{ tenants: readonly string[] }[]> =>
      this.database.withRls(principal, (sql) => sql.query(text));
    return tenantsOf(await withMemberships(ask, module, principal), module.tenant);
  }
}

function summaryOf(
  module: AnalyticsModuleDefinition,
  rows: readonly ViewRow[],
): Pick<ModuleOverview, 'module' | 'title' | 'state' | 'views' | 'freshest' | 'stalest'> {
  const known = module.views.flatMap((view) => {
    const row = rows.find((candidate) => candidate.view === view.name);
    return row === undefined ? [] : [{ state: viewState(view, row, row.now), age: ageOf(row) }];
  });
  const oldestFirst = known.map(({ age }) => age).sort((a, b) => ageInOrder(b) - ageInOrder(a));
  return {
    module: module.name,
    title: module.title,
    // A view that the engine does not know yet was never refreshed.
    state: known.length < module.views.length ? 'NEVER' : worst(known.map(({ state }) => state)),
    views: module.views.length,
    freshest: oldestFirst.at(-1) ?? null,
    stalest: oldestFirst[0] ?? null,
  };
}

function ageOf({ view, last_refresh: refreshed, now }: ViewRow): ViewAge {
  const age = refreshed === null ? null : Math.max(0, Math.floor((now.getTime() - refreshed.getTime()) / 1000));
  return { view, last_refresh: refreshed, age_seconds: age };
}

/** Never refreshed is older than any age. */
function ageInOrder({ age_seconds: age }: ViewAge): number {
  return age ?? Number.MAX_SAFE_INTEGER;
}
