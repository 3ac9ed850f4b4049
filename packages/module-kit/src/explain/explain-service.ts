import type { Database, Principal } from '@tessera/db-core';
import type { ReadRoutes } from '../batch/read-routes.js';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { AnalyticsHostOptions } from '../host/host.options.js';
import { envelope } from '../reads/run-plan.js';
import type { Meta } from '../reads/meta.js';
import { readProblem, type ReadService } from '../reads/read-service.js';
import { explainRead, madeBy } from './explain-read.js';
import type { Explained } from './explained.types.js';
import { askedAbout, ownRead } from './own-read.js';

const NOTHING_RUN = { data: null, extra: {}, rows: 0 } as const;

/** Tells of reads where their figures come from. */
export class ExplainService {
  constructor(
    private readonly database: Database,
    private readonly reads: ReadService,
    private readonly routes: ReadRoutes,
    private readonly bindings: AnalyticsHostOptions['bindings'],
  ) {}

  /** Throws a Problem, as the read itself would: whoever may not ask it is not told how it is made either. */
  async explain(
    module: AnalyticsModuleDefinition,
    path: string,
    principal: Principal,
  ): Promise<{ readonly data: Explained; readonly meta: Meta }> {
    try {
      const matched = ownRead(this.routes, module, path, principal);
      const plan = await this.database.withRls(principal, async (sql) => {
        const request = await askedAbout(this.reads, matched, principal, sql);
        return this.reads.plan(sql, request, principal);
      });
      const refreshes = await this.database.asOwner((sql) => madeBy(sql, matched));
      const data = explainRead(plan, refreshes, path, principal, this.bindings);
      return { data, meta: envelope(plan, NOTHING_RUN).meta };
    } catch (error) {
      throw readProblem(error);
    }
  }
}
