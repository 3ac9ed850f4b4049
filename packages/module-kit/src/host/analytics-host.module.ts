import { type DynamicModule, Logger, Module, type Provider } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AuditLog } from '@tessera/db-core';
import { Registry } from 'prom-client';
import { AuditController } from '../audit/audit.controller.js';
import { AuditSealer } from '../audit/audit-sealer.js';
import { backfillController } from '../backfill/backfill.controller.js';
import { BatchService } from '../batch/batch-service.js';
import { ReadRoutes } from '../batch/read-routes.js';
import { checkModules } from '../boot-checks/check-modules.js';
import { AnalyticsHealth } from '../health/module-health.js';
import { IngestService } from '../ingest/ingest-service.js';
import { AnalyticsMetrics } from '../metrics/analytics-metrics.js';
import { ReadService } from '../reads/read-service.js';
import { TimeZones } from '../reads/time-zones.js';
import { ScheduleStarter } from '../schedule/schedule.starter.js';
import { Scheduler } from '../schedule/scheduler.js';
import { BatchController } from './batch.controller.js';
import { eventsController } from './events.controller.js';
import { FastifyHooks } from './fastify-hooks.js';
import { type AnalyticsHostOptions, HOST_OPTIONS } from './host.options.js';
import { ModulesController } from './modules.controller.js';
import { readsController } from './reads.controller.js';
import { refreshController } from './refresh.controller.js';
import { RefreshesController } from './refreshes.controller.js';
import { SocketHost } from '../sockets/socket-host.js';
import { StatementsController } from '../statements/statements.controller.js';
import { subjectsController } from '../subjects/subjects.controller.js';
import { explainControllers } from '../explain/explain.controller.js';
import { ExplainService } from '../explain/explain-service.js';
import { EngineWatch } from '../live/engine-watch.js';
import { LiveController } from '../live/live.controller.js';
import { LiveHub } from '../live/live-hub.js';
import { OverviewController } from '../overview/overview.controller.js';
import { OverviewService } from '../overview/overview-service.js';
import { VerifyService } from '../verify/verify-service.js';
import { tenantsController } from '../tenants/tenants.controller.js';
import { withOverrides } from './with-overrides.js';

const logger = new Logger('analytics');

/** Wires every definition: routes, ingest, schedules, retention, health and metrics. */
@Module({})
export class AnalyticsHostModule {
  /** @throws ModuleDefinitionError where the modules do not fit together */
  static forRoot(given: AnalyticsHostOptions): DynamicModule {
    const options = { ...given, definitions: given.definitions.map((module) => withOverrides(module, given)) };
    const { definitions } = options;
    checkModules(definitions);
    const providers = [
      ...hostProviders(options),
      ...definitions.flatMap(({ providers: own, sockets = [] }) => [...own, ...sockets.map(({ handler }) => handler)]),
    ];
    return {
      module: AnalyticsHostModule,
      global: true,
      imports: [ScheduleModule.forRoot()],
      controllers: [
        ModulesController,
        RefreshesController,
        BatchController,
        AuditController,
        OverviewController,
        LiveController,
        StatementsController,
        // Own controllers first: their routes may be more special.
        ...definitions.flatMap((module) => [
          ...module.controllers,
          refreshController(module),
          // A module may keep no facts and make no figures of them.
          ...(module.sources.length > 0 ? [eventsController(module)] : []),
          ...(module.views.length > 0 ? [backfillController(module)] : []),
          subjectsController(module),
          tenantsController(module),
          ...explainControllers(module),
          readsController(module),
        ]),
      ],
      providers,
      exports: [
        HOST_OPTIONS,
        AuditLog,
        Registry,
        AnalyticsHealth,
        AnalyticsMetrics,
        ReadService,
        BatchService,
        IngestService,
        LiveHub,
        Scheduler,
        ScheduleStarter,
        SocketHost,
      ],
    };
  }
}

function hostProviders(options: AnalyticsHostOptions): Provider[] {
  const { database, engine, definitions } = options;
  const registry = options.registry ?? new Registry();
  const metrics = new AnalyticsMetrics(registry, database, engine, definitions);
  const reads = new ReadService(database, definitions, new TimeZones(database), {
    cursorSecret: options.cursorSecret,
    ...(options.keptRows === undefined ? {} : { kept: { rows: options.keptRows } }),
    onAnswer: (module, path, origin) => metrics.countRead(module, path, origin),
  });
  const warn = (message: string, error: unknown): void =>
    logger.error(message, error instanceof Error ? error.stack : String(error));
  const scheduler = new Scheduler(options, warn, Date.now, {
    onChecked: (module, outcome) => metrics.countSweep(module, outcome),
    onDrift: (warning) => logger.warn(warning),
  });
  const health = new AnalyticsHealth(definitions, engine, options.scheduling === false ? undefined : scheduler);
  const ingest = new IngestService(database, options, options.ingest, (module, report) => {
    metrics.countFacts(module, 'accepted', report.accepted);
    metrics.countFacts(module, 'duplicate', report.duplicates);
    metrics.countFacts(module, 'error', report.errors.length);
  });
  const routes = new ReadRoutes(definitions);
  const batch = new BatchService(database, routes, reads, (error) => warn('a read of a batch failed', error));
  return [
    { provide: HOST_OPTIONS, useValue: options },
    { provide: AuditLog, useValue: new AuditLog(database) },
    { provide: Registry, useValue: registry },
    { provide: AnalyticsMetrics, useValue: metrics },
    { provide: ReadService, useValue: reads },
    { provide: BatchService, useValue: batch },
    { provide: OverviewService, useValue: new OverviewService(database, definitions) },
    { provide: LiveHub, useValue: new LiveHub(() => new EngineWatch(database, definitions), options.live) },
    { provide: ExplainService, useValue: new ExplainService(database, reads, routes, options.bindings) },
    { provide: VerifyService, useValue: new VerifyService(database, reads, routes) },
    { provide: IngestService, useValue: ingest },
    { provide: Scheduler, useValue: scheduler },
    { provide: AnalyticsHealth, useValue: health },
    ScheduleStarter,
    AuditSealer,
    FastifyHooks,
    SocketHost,
  ];
}
