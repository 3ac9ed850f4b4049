import { createHmac, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { BoundModel, Database, RefreshEngine, SourceBinding } from '@tessera/db-core';
import { AnalyticsHostModule, type TenantPlans } from '@tessera/module-kit';
import type { DynamicModule } from '@nestjs/common';
import type { Config } from '../config/parse-config.js';
import type { RateSettings } from '../limits/plan-finder.js';

/** Names this process in slots and in the refresh log. */
export function replicaName(): string {
  return `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`;
}

/** The modules' data sides with the tables they are bound to. */
export function boundModels(config: Config): readonly BoundModel[] {
  const { keysFolder } = config;
  return config.modules.map(({ definition, bindings }) => ({ model: definition, bindings, keysFolder }));
}

/** Signs cursors: the same on every replica, because all share the secret, or at least the database. */
export function cursorSecret(tokenSecret: string | undefined, databaseUrl: string): string {
  return createHmac('sha256', tokenSecret ?? databaseUrl)
    .update('tessera cursors')
    .digest('hex');
}

/** What rate limits are made of; `off` where configuration says so. */
export function rateSettings({ delivery }: Config, plans: Pick<TenantPlans, 'of'>): RateSettings | 'off' {
  const { rateLimits, defaultPlan } = delivery;
  return rateLimits === 'off'
    ? 'off'
    : { limits: rateLimits, defaultPlan, plansOf: (principal) => plans.of(principal) };
}

/** The analytics modules, wired into Nest. */
export function analyticsHost(
  config: Config,
  parts: {
    readonly database: Database;
    readonly engine: RefreshEngine;
    readonly replica: string;
    readonly cursorSecret: string;
  },
  scheduling = true,
): DynamicModule {
  const bindings: Record<string, Readonly<Record<string, SourceBinding>>> = {};
  const sealedAfterSeconds: Record<string, number> = {};
  for (const { definition, bindings: bound, sealedAfterSeconds: seconds } of config.modules) {
    bindings[definition.name] = bound;
    if (seconds !== undefined) {
      sealedAfterSeconds[definition.name] = seconds;
    }
  }
  const definitions = config.modules.map((module) => module.definition);
  return AnalyticsHostModule.forRoot({
    ...parts,
    definitions,
    bindings,
    sealedAfterSeconds,
    scheduling,
    keptRows: config.keptRows,
    keysFolder: config.keysFolder,
    delivery: { smtpUrl: config.delivery.smtpUrl, webhookAllow: config.delivery.webhookAllow },
  });
}
