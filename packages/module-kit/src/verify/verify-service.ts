import { type Database, MissingRight, type Principal, type Sql, translateError } from '@tessera/db-core';
import { isPersonLevel } from '../audit/read-audit.js';
import { entryOfRead, shownBy } from '../audit/read-entry.js';
import type { ReadRoutes } from '../batch/read-routes.js';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { askedAbout, ownRead } from '../explain/own-read.js';
import { NotVerifiable } from '../http/problems.js';
import type { Meta } from '../reads/meta.js';
import type { Envelope } from '../reads/read-answer.js';
import type { ReadPlan } from '../reads/read-plan.js';
import type { ReadRequest } from '../reads/read-request.js';
import { readProblem, type ReadService } from '../reads/read-service.js';
import { readRow, type Row } from '../reads/row.js';
import { envelope, type PlanResult } from '../reads/run-plan.js';
import { compareAnswers, type Difference } from './compare-answers.js';
import { pendingChanges } from './pending-changes.js';
import { refuseTooMany, refuseUnverifiable, sourcePlan } from './source-plan.js';

const OWN_SOURCES = 'The role may read what is stored, but not the sources.';

/** Most differences that are listed of each kind. */
const MOST_LISTED = 200;

/** One side of a verified read. */
export interface Side {
  readonly data: Envelope['data'];
  /** The summary over the same facts, where the read has one. */
  readonly summary: Row | null;
}

/** What came of computing a read a second time. */
export interface Verified {
  readonly path: string;
  /** The same figures; percentiles within 1 %. */
  readonly equal: boolean;
  readonly view: Side;
  /** The rows that stand opposite to the view's. */
  readonly source: Side;
  readonly differences: readonly Difference[];
  readonly within_one_percent: readonly Difference[];
  readonly compared: { readonly rows: number; readonly figures: number; readonly differences: number };
  /** Changes of the caller's tenants that no refresh has taken in: the source has them, the view has not. */
  readonly pending_changes: number;
}

/** Computes reads from what is stored and from the sources, at the same moment, and compares. */
export class VerifyService {
  constructor(
    private readonly database: Database,
    private readonly reads: ReadService,
    private readonly routes: ReadRoutes,
  ) {}

  /** Throws a Problem: what the read itself throws, NotVerifiable, FallbackBusy or FallbackTimeout. */
  async verify(
    module: AnalyticsModuleDefinition,
    path: string,
    principal: Principal,
    requestId: string,
  ): Promise<{ readonly data: Verified; readonly meta: Meta }> {
    try {
      const asked = await askedAbout(this.reads, ownRead(this.routes, module, path, principal), principal);
      // What a window is compared with is another question.
      const request = { ...asked, compare: null };
      const run = async (): Promise<Answered> => this.both(request, path, principal);
      const { verified, view } = isPersonLevel(request)
        ? await this.reads.audit.shown(recordOf(request, principal, requestId), run, ({ view: body }) =>
            shownBy(request, { status: 200, headers: {}, origin: 'view', body }),
          )
        : await run();
      return { data: verified, meta: view.meta };
    } catch (error) {
      throw readProblem(error);
    }
  }

  private async both(request: ReadRequest, path: string, principal: Principal): Promise<Answered> {
    const before = await pendingChanges(this.database, request);
    const work = async (sql: Sql): Promise<Omit<Answered, 'verified'> & { readonly source: PlanResult }> => {
      const plan = await this.reads.plan(sql, request, principal);
      await refuseUnverifiable(sql, plan, this.reads.catalog(request), path, principal);
      const view = envelope(plan, await this.reads.run(sql, plan));
      const source = await this.reads.run(sql, sourcePlan(plan, this.reads.catalog(request)));
      refuseTooMany(source.rows, path);
      return { plan, view, source };
    };
    const { plan, view, source } = await this.database.withRls(principal, work).catch((error: unknown) => {
      // Roles that see aggregates alone may have no right to the sources.
      if (translateError(error) instanceof MissingRight) throw new NotVerifiable(path, OWN_SOURCES);
      throw readProblem(error);
    });
    // A refresh may have come between, or a writer: whichever count is higher may explain a difference.
    const pending = Math.max(before, await pendingChanges(this.database, request));
    return { plan, view, verified: verifiedOf(plan, path, view, source, pending) };
  }
}

interface Answered {
  readonly plan: ReadPlan;
  readonly view: Envelope;
  readonly verified: Verified;
}

function recordOf(request: ReadRequest, principal: Principal, requestId: string): ReturnType<typeof entryOfRead> {
  return { ...entryOfRead(request, principal, requestId), detail: { verify: true } };
}

function verifiedOf(
  { request, after }: ReadPlan,
  path: string,
  view: Envelope,
  source: PlanResult,
  pending: number,
): Verified {
  const { read } = request;
  const whole = after === null && (view.meta.next_cursor ?? null) === null;
  const rows = compareAnswers(read, rowsOf(view.data), rowsOf(source.data), whole);
  const name = read.summaryName ?? 'summary';
  const summaries = [summaryOf(view.meta, name), summaryOf(source.extra, name)] as const;
  const summary = compareSummaries(summaries);
  const differences = [...rows.differences, ...summary];
  const data = read.shape === 'list' ? rows.sourceRows : (rows.sourceRows[0] ?? null);
  return {
    path,
    equal: differences.length === 0,
    view: { data: view.data, summary: summaries[0] },
    source: { data, summary: summaries[1] },
    differences: differences.slice(0, MOST_LISTED),
    within_one_percent: rows.within_one_percent.slice(0, MOST_LISTED),
    compared: { ...rows.compared, differences: differences.length },
    pending_changes: pending,
  };
}

/** Fields of a summary are not declared: each is compared as it is. */
function compareSummaries([view, source]: readonly [Row | null, Row | null]): readonly Difference[] {
  const names = Object.keys({ ...view, ...source });
  const fields = Object.fromEntries(names.map((name) => [name, UNDECLARED]));
  const rows = (row: Row | null): readonly Row[] => (row === null ? [] : [row]);
  const { differences } = compareAnswers({ fields, shape: 'single' }, rows(view), rows(source), true);
  return differences.map((difference) => ({
    ...difference,
    position: null,
    field: difference.field === null ? 'summary' : `summary.${difference.field}`,
  }));
}

const UNDECLARED = { type: 'json', description: 'Part of a summary', example: null } as const;

function rowsOf(data: Envelope['data']): readonly Row[] {
  if (data === null) return [];
  return (isList(data) ? data : [data]).map(readRow);
}

function isList(data: readonly Row[] | Row): data is readonly Row[] {
  return Array.isArray(data);
}

function summaryOf(from: object, name: string): Row | null {
  const found: unknown = Object.entries(from).find(([key]) => key === name)?.[1];
  return typeof found === 'object' && found !== null ? (found as Row) : null;
}
