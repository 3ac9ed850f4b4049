import type { DataModel, Database, Sql } from '@tessera/db-core';

import type { CheckResult } from '../finding.js';
import { CATALOG_ROLES, declaredReaders, schemasOf } from './catalog-scope.js';
import { type Question, QUESTIONS, questionSql } from './questions.js';

interface Answer {
  readonly place: string;
  readonly fault: string | null;
  readonly note?: string | null;
}

/**
 * Asks the catalog of an installed database for every way past row-level security that it can show. Only reads, as the
 * owner and in one transaction, so that it may run where requests are served. One result per question.
 */
export function checkCatalog(owner: Database, definitions: readonly DataModel[]): Promise<CheckResult[]> {
  return owner.asOwner(
    async (sql) => {
      await sql.query('set transaction read only');
      return askCatalog(sql, definitions);
    },
    { isolation: 'repeatable read' },
  );
}

/** The same in a transaction that is open already. */
export async function askCatalog(sql: Pick<Sql, 'query'>, definitions: readonly DataModel[]): Promise<CheckResult[]> {
  // Whatever the catalog prints is then written with its schema.
  await sql.query('set local search_path = pg_catalog');
  const results: CheckResult[] = [];
  for (const question of QUESTIONS) results.push(await ask(sql, question, definitions));
  return results;
}

async function ask(
  sql: Pick<Sql, 'query'>,
  question: Question,
  definitions: readonly DataModel[],
): Promise<CheckResult> {
  const text = questionSql(question);
  const shared = [JSON.stringify(schemasOf(definitions)), CATALOG_ROLES];
  const values = text.includes('$3') ? [...shared, JSON.stringify(declaredReaders(definitions))] : shared;
  const answers = await sql.query<Answer>(text, values);
  const check = `catalog-${question.file}`;
  return {
    check,
    title: question.title,
    tried: answers.length,
    findings: answers.flatMap(({ place, fault }) => (fault === null ? [] : [{ check, place, detail: fault }])),
    notes: answers.length === 0 ? ['there is nothing of the kind'] : answers.flatMap(({ note }) => note ?? []),
  };
}
