export type * from './model/index.js';
export * from './connection/index.js';
export * from './errors/index.js';
export * from './rls/index.js';
export * from './migrations/index.js';
export * from './schedule/index.js';
export * from './retention/index.js';
export { partsSql, type PartsRequest } from './refresh/parts-sql.js';
export { type BoundModel, installModule } from './refresh/install.js';
export {
  type BuildProgress,
  type EngineOptions,
  RefreshEngine,
  UnknownModule,
  type ViewOutcome,
} from './refresh/refresh-engine.js';
export type { AskedBy } from './refresh/refresh-log.js';
export { intervalSeconds } from './refresh/cron-interval.js';
export { staleAfterSeconds, viewState, type ViewState, type ViewStatus } from './refresh/view-status.js';
export { SourceRefused } from './sources/source-refused.error.js';
export * from './rights/index.js';
export { RangeSealed } from './refresh/range-sealed.error.js';
