import {
  type AskAsCaller,
  AuditLog,
  type Database,
  DatabaseUnavailable,
  type Principal,
  type Sql,
  StatementTimeout,
  translateError,
  withMemberships,
} from '@tessera/db-core';
import { auditProblem } from '../audit/audit-unavailable.problem.js';
import { isPersonLevel, ReadAudit } from '../audit/read-audit.js';
import type { AnalyticsModuleDefinition, Read } from '../contract.js';
import { DatabaseAway, FallbackTimeout, ReadTimeout } from '../http/problems.js';
import { CursorCodec, filtersHash } from './cursor.js';
import { matchesEtag } from './etag.js';
import { exportHeaders } from './export-headers.js';
import { EXPORT_MS, exportText, startExport } from './export-stream.js';
import { ExportPlaces } from './export-places.js';
import { FallbackGate } from './fallback-gate.js';
import { KeptAnswers, type KeptBounds } from './kept-answers.js';
import { parseRead } from './parse-read.js';
import { QueryCatalog } from './query-catalog.js';
import { cacheHeaders, type PlainAnswer, type ReadAnswer } from './read-answer.js';
import { isLive, planRead, type ReadPlan } from './read-plan.js';
import type { RawRead, ReadRequest } from './read-request.js';
import { type Origin, readState, type ReadState } from './read-state.js';
import { envelope, type PlanResult, runPlan, summaryOf } from './run-plan.js';
import { SharedLookups } from './shared-lookups.js';
import type { TimeZones } from './time-zones.js';
import { isPlain } from './window-bounds.js';

/** How reads behave on this host. */
export interface ReadOptions {
  /** Signs cursors; the same on every replica. */
  readonly cursorSecret: string;
  /** Reads that may go to the source at a time in this process. Default 2. */
  readonly fallbacks?: number;
  /** Longest time of a statement on the source. Default 10,000 ms. */
  readonly fallbackTimeoutMs?: number;
  /** Answers that are kept while nothing they depend on changes. */
  readonly kept?: KeptBounds;
  /** Told where each answer came from. */
  readonly onAnswer?: (module: string, path: string, origin: Origin) => void;
}

const FALLBACK_TIMEOUT_MS = 10_000;

/** Answers reads: validation, state, validators, the query under the caller's role, and the envelope. */
export class ReadService {
  private readonly catalogs: ReadonlyMap<string, QueryCatalog>;
  private readonly cursors: CursorCodec;
  private readonly gate: FallbackGate;
  private exports: ExportPlaces | undefined;
  /** Records person-level reads. Whoever calls `answerIn` has to use it. */
  readonly audit: ReadAudit;
  private readonly kept: KeptAnswers<PlanResult>;
  private readonly states = new SharedLookups<ReadState>();

  constructor(
    private readonly database: Database,
    modules: readonly AnalyticsModuleDefinition[],
    private readonly zones: TimeZones,
    private readonly options: ReadOptions,
  ) {
    this.catalogs = new Map(modules.map((module) => [module.name, new QueryCatalog(module)]));
    this.cursors = new CursorCodec(options.cursorSecret);
    this.gate = new FallbackGate(options.fallbacks);
    this.audit = new ReadAudit(new AuditLog(database));
    this.kept = new KeptAnswers(options.kept);
  }

  /** Validates a read, within the caller's transaction where there is one. Throws InvalidInput or NotFound. */
  async parse(
    module: AnalyticsModuleDefinition,
    read: Read,
    raw: RawRead,
    principal: Principal,
    within?: Sql,
  ): Promise<ReadRequest> {
    const ask: AskAsCaller = (text) =>
      within ? within.query(text) : this.database.withRls(principal, (sql) => sql.query(text));
    return parseRead(module, read, raw, await withMemberships(ask, module, principal), this.zones);
  }

  /** Answers one read in a transaction of its own. Throws a Problem. */
  async answer(module: AnalyticsModuleDefinition, read: Read, raw: RawRead, principal: Principal): Promise<ReadAnswer> {
    try {
      const request = await this.parse(module, read, raw, principal);
      return await this.audit.around<ReadAnswer>(request, principal, raw.requestId ?? null, () =>
        request.format === 'json'
          ? this.plain(request, principal, raw.ifNoneMatch)
          : this.export(request, principal, raw.ifNoneMatch),
      );
    } catch (error) {
      throw readProblem(error);
    }
  }

  private async plain(request: ReadRequest, principal: Principal, ifNoneMatch?: string): Promise<PlainAnswer> {
    const work = (sql: Sql): Promise<PlainAnswer> => this.answerIn(sql, request, principal, ifNoneMatch);
    try {
      const known = await this.known(request, principal, ifNoneMatch);
      return known ?? (await this.database.withRls(principal, work, { keepPlans: true }));
    } catch (error) {
      // What is recorded of a read is the problem that its caller is told.
      throw readProblem(error);
    }
  }

  /**
   * The answer to a caller who has it, or whose answer is kept, if nothing has changed: without a transaction of its own,
   * from a state that was looked up after the caller asked.
   */
  private async known(
    request: ReadRequest,
    principal: Principal,
    ifNoneMatch?: string,
  ): Promise<PlainAnswer | undefined> {
    if (!isPlain(request) || (ifNoneMatch === undefined && !this.kept.knows(questionOf(request, principal)))) return;
    const look = (): Promise<ReadState> => this.database.asOwner((sql) => readState(sql, request));
    const state = await this.states.get(`${request.module.name} ${request.read.path}`, look);
    const plan = await planRead(undefined, state, request, principal, this.catalog(request), this.cursors);
    if (plan.etag === null) return;
    const headers = cacheHeaders(plan.etag);
    const origin = plan.origin;
    if (matchesEtag(ifNoneMatch, plan.etag)) {
      this.told(plan);
      return { status: 304, headers, origin };
    }
    const result = await this.kept.peek(plan.etag);
    if (!result) return;
    this.told(plan);
    return { status: 200, headers, origin, body: envelope(plan, result) };
  }

  /** Answers one read as JSON within a transaction that has the caller's role. */
  async answerIn(sql: Sql, request: ReadRequest, principal: Principal, ifNoneMatch?: string): Promise<PlainAnswer> {
    const plan = await this.plan(sql, request, principal);
    const headers = cacheHeaders(plan.etag);
    this.told(plan);
    if (plan.etag !== null && matchesEtag(ifNoneMatch, plan.etag)) return { status: 304, headers, origin: plan.origin };
    const run = (): Promise<PlanResult> => this.run(sql, plan);
    // Rows about persons are not left lying about.
    const validator = isPersonLevel(request) ? null : plan.etag;
    const result = await (validator === null ? run() : this.kept.get(questionOf(request, principal), validator, run));
    return { status: 200, headers, origin: plan.origin, body: envelope(plan, result) };
  }

  /** The transaction stays open behind the answer until its last byte was taken. */
  private async export(request: ReadRequest, principal: Principal, ifNoneMatch?: string): Promise<ReadAnswer> {
    this.exports ??= new ExportPlaces(Math.max(1, Math.floor(this.database.pool.options.max / 2)));
    const leavePlace = await this.exports.enter();
    return new Promise<ReadAnswer>((resolve, reject) => {
      this.database
        .withRls(
          principal,
          async (sql) => {
            const plan = await this.plan(sql, request, principal);
            const headers = cacheHeaders(plan.etag);
            this.told(plan);
            if (plan.etag !== null && matchesEtag(ifNoneMatch, plan.etag)) {
              resolve({ status: 304, headers, origin: plan.origin });
              return;
            }
            const leave = await this.enter(sql, plan);
            try {
              if (request.read.missing === 'not_found') await summaryOf(sql, plan);
              const { stream, finished } = await startExport(exportText(sql, plan));
              resolve({ status: 200, headers: { ...headers, ...exportHeaders(plan) }, origin: plan.origin, stream });
              await finished;
            } catch (error) {
              throw this.fallbackProblem(plan, error);
            } finally {
              leave();
            }
          },
          { statementTimeoutMs: EXPORT_MS },
        )
        // After the answer has begun its stream tells of the failure; this then has nobody to tell.
        .catch(reject)
        .finally(leavePlace);
    });
  }

  /** Where an answer would come from, and by which statements, within a transaction that has the caller's role. */
  async plan(sql: Sql, request: ReadRequest, principal: Principal): Promise<ReadPlan> {
    return planRead(sql, await readState(sql, request), request, principal, this.catalog(request), this.cursors);
  }

  /** Runs a plan as it is, wherever its rows come from. Throws FallbackBusy, FallbackTimeout. */
  async run(sql: Sql, plan: ReadPlan): Promise<PlanResult> {
    const leave = await this.enter(sql, plan);
    try {
      return await runPlan(sql, plan, this.cursors);
    } catch (error) {
      throw this.fallbackProblem(plan, error);
    } finally {
      leave();
    }
  }

  /** The composed statements of a module's reads. */
  catalog({ module }: Pick<ReadRequest, 'module'>): QueryCatalog {
    const catalog = this.catalogs.get(module.name);
    if (!catalog) throw new Error(`unknown module ${module.name}`);
    return catalog;
  }

  private told(plan: ReadPlan): void {
    this.options.onAnswer?.(plan.request.module.name, plan.request.read.path, plan.origin);
  }

  private async enter(sql: Sql, plan: ReadPlan): Promise<() => void> {
    if (plan.origin === 'view' || isLive(plan.request.read)) return () => undefined;
    const leave = this.gate.enter();
    try {
      // How much of a source a window is decides how to read it, unlike storage.
      await sql.query(
        `set local statement_timeout = ${this.fallbackTimeoutMs}; set local plan_cache_mode = force_custom_plan`,
      );
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  private get fallbackTimeoutMs(): number {
    return this.options.fallbackTimeoutMs ?? FALLBACK_TIMEOUT_MS;
  }

  private fallbackProblem(plan: ReadPlan, error: unknown): unknown {
    if (plan.origin === 'source' && translateError(error) instanceof StatementTimeout) {
      return new FallbackTimeout(this.fallbackTimeoutMs / 1000, error);
    }
    return error;
  }
}

/** What a caller asks, whatever the answer is at the moment. */
function questionOf(request: ReadRequest, principal: Principal): string {
  const { limit, cursor } = request;
  return `${principal.credential} ${filtersHash(request)} ${limit ?? ''} ${cursor ?? ''}`;
}

/** What a failure of the database is to a caller; other errors come back as they are. */
export function readProblem(error: unknown): unknown {
  const meaning = translateError(error);
  if (meaning instanceof DatabaseUnavailable) return new DatabaseAway(error);
  return meaning instanceof StatementTimeout ? new ReadTimeout(error) : auditProblem(error);
}
