import { appliedMigrations, pendingMigrations } from '@tessera/db-core';
import type { AnalyticsModuleDefinition, Follows, Panel } from '../contract.js';
import type { AnalyticsHostOptions } from './host.options.js';
import { routeManifest, type RouteManifest } from './route-manifest.js';

/** What everyone may know of a module; nothing of its configuration that could be secret. */
export interface ModuleManifest {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly schema: string;
  readonly tenant: { readonly column: string; readonly claim: string };
  readonly migrations: { readonly applied: readonly string[]; readonly pending: readonly string[] };
  readonly sources: readonly {
    readonly name: string;
    readonly kind: 'managed' | 'external';
    readonly role: string;
    readonly description: string;
  }[];
  readonly views: readonly {
    readonly name: string;
    readonly description: string;
    readonly strategy: string;
    readonly schedule: string;
  }[];
  readonly schedules: readonly { readonly name: string; readonly cron: string; readonly tz: 'UTC' }[];
  readonly panels: readonly Panel[];
  readonly metrics: readonly {
    readonly name: string;
    readonly title: string;
    readonly kind: string;
    readonly unit: string;
  }[];
  readonly routes: readonly RouteManifest[];
  readonly sockets: readonly {
    readonly path: string;
    readonly summary: string;
    readonly roles: readonly string[];
    readonly follows: Follows | null;
  }[];
}

/** Manifests of the enabled modules, in the order of their list. */
export async function manifests(options: AnalyticsHostOptions): Promise<ModuleManifest[]> {
  const [applied, pending] = await Promise.all([
    appliedMigrations(options.database, options.definitions),
    pendingMigrations(options.database, options.definitions),
  ]);
  return options.definitions.map((module) =>
    manifestOf(module, options, {
      applied: applied.filter((migration) => migration.module === module.name).map(({ name }) => name),
      pending: pending.filter((migration) => migration.module === module.name).map(({ file }) => file),
    }),
  );
}

function manifestOf(
  module: AnalyticsModuleDefinition,
  { bindings }: AnalyticsHostOptions,
  migrations: ModuleManifest['migrations'],
): ModuleManifest {
  return {
    name: module.name,
    title: module.title,
    description: module.description,
    version: module.version,
    schema: module.name,
    tenant: { column: module.tenant.column, claim: module.tenant.claim },
    migrations,
    sources: module.sources.map(({ name, role, description }) => ({
      name,
      kind: bindings[module.name]?.[name]?.kind ?? 'managed',
      role,
      description,
    })),
    views: module.views.map(({ name, description, strategy, schedule }) => ({ name, description, strategy, schedule })),
    schedules: module.views.map((view) => ({ name: `${module.name}.${view.name}`, cron: view.schedule, tz: 'UTC' })),
    panels: module.panels,
    metrics: module.metrics.map(({ name, title, kind, unit }) => ({ name, title, kind, unit })),
    routes: module.reads.map(routeManifest),
    sockets: (module.sockets ?? []).map(({ path, summary, roles, follows = null }) => ({
      path,
      summary,
      roles,
      follows,
    })),
  };
}
