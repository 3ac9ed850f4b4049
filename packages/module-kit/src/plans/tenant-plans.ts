import type { Database, Principal } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';

/** Names were checked when the module was; quotes keep words of SQL from being taken for it. */
const quoted = (name: string): string => `"${name}"`;

/** Statements that answer, as the caller itself, which plans its tenants are on. */
function statementsOf(modules: readonly AnalyticsModuleDefinition[]): readonly string[] {
  return modules.flatMap(({ name, plans }) =>
    plans === undefined
      ? []
      : [
          `select distinct ${quoted(plans.column)} as plan from ${quoted(name)}.${quoted(`${plans.source}_source`)} ` +
            `where ${quoted(plans.column)} is not null`,
        ],
  );
}

/** Asks the modules that know of plans which ones a caller's tenants are on. */
export class TenantPlans {
  private readonly statements: readonly string[];

  constructor(
    private readonly database: Pick<Database, 'withRls'>,
    modules: readonly AnalyticsModuleDefinition[],
  ) {
    this.statements = statementsOf(modules);
  }

  /** Plans of the caller's own tenants, as the source spells them; none for a role that sees every tenant. */
  async of(principal: Principal): Promise<string[]> {
    if (principal.role !== 'authenticated' || this.statements.length === 0) return [];
    return this.database.withRls(principal, async (sql) => {
      const plans: string[] = [];
      for (const statement of this.statements) {
        plans.push(...(await sql.query<{ plan: string }>(statement)).map(({ plan }) => plan));
      }
      return plans;
    });
  }
}
