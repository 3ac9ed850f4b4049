import { type Database, TesseraError, translateError } from '@tessera/db-core';

/** What came of one rule, or of one of its tenants (`''`: it is not by tenant). */
export interface Evaluated {
  readonly rule_id: string;
  readonly tenant: string;
  readonly state: string;
  readonly event: string | null;
  readonly value: number | null;
}

/** All that was evaluated as of a minute, and the rules that could not be. */
export interface Evaluation {
  readonly evaluated: readonly Evaluated[];
  readonly failed: readonly { readonly rule_id: string; readonly error: string }[];
}

const RULE_MS = 10_000;

/**
 * Evaluates every active rule as of a minute, each in a transaction of its own of at most 10 s, so that a slow one costs nobody else.
 * A rule that was evaluated as of then is passed over: calls for the same minute are one.
 * @param at a whole minute, UTC
 */
export async function evaluateRules(database: Database, at: Date): Promise<Evaluation> {
  const due = await database.asOwner((sql) =>
    sql.query<{ rule: string }>('select d::text as rule from alerts.due_rules($1) as d', [at]),
  );
  const evaluated: Evaluated[] = [];
  const failed: { rule_id: string; error: string }[] = [];
  for (const { rule } of due) {
    try {
      const rows = await database.asOwner(
        (sql) => sql.query<Evaluated>('select * from alerts.evaluate_rule($1, $2)', [rule, at]),
        { statementTimeoutMs: RULE_MS },
      );
      evaluated.push(...rows);
    } catch (error) {
      const meaning = translateError(error);
      const text = meaning instanceof TesseraError ? `${meaning.code}: ${meaning.message}` : String(error);
      failed.push({ rule_id: rule, error: text });
      await database.asOwner((sql) => sql.query('select alerts.note_failure($1, $2)', [rule, text]));
    }
  }
  return { evaluated, failed };
}
