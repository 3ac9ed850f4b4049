import type { Sql, Statements } from '@tessera/db-core';
import { pseudonymOf } from '@tessera/module-kit';
import { type CoarseningStep, LATENCY_BOUNDS, type ReleaseRequest, STEP_KINDS } from './release-settings.js';
import { researchSql } from './research-sql.js';

const BATCH = 10_000;

/** What a release holds, or would hold. */
export interface ReleaseCounts {
  readonly rows_released: number;
  readonly persons_released: number;
  readonly rows_withheld: number;
  readonly persons_withheld: number;
}

/**
 * Works out in tables of the transaction which traces are shown, and how coarse: groups of k persons at each step of
 * coarsening, the rest withheld. Pseudonyms are computed here, so that the key reaches no statement.
 */
export async function workOut(sql: Sql, request: ReleaseRequest, key: Buffer): Promise<ReleaseCounts> {
  const { from, to, tenants, timeStep, fields, codes, k } = request;
  await sql.client.query(researchSql('workspace'));
  await sql.query(researchSql('persons'), [from, to, tenants]);
  await namePersons(sql, key);
  await sql.query('analyze pg_temp.research_persons');
  await sql.query(researchSql('facts'), [from, to, tenants, timeStep, fields, STEP_KINDS, codes, LATENCY_BOUNDS]);
  await sql.query('analyze pg_temp.research_facts');
  await sql.query(researchSql('cells'));
  await sql.query('analyze pg_temp.research_cells, pg_temp.research_presence');
  for (const [step, [facet, mode, safety]] of levelsOf(request.coarsening).entries())
    await sql.query(researchSql('step'), [k, step, facet, mode, safety]);
  // From each day to each tenant to the whole: what is withheld in a place tells of k persons or of all who are there.
  for (const [day, tenant] of [
    [true, true],
    [false, true],
    [false, false],
  ])
    await sql.query(researchSql('withhold'), [k, day, tenant]);
  const [counts] = await sql.query<ReleaseCounts>(researchSql('counts'));
  if (!counts) throw new Error('counts of a release are missing');
  return counts;
}

/** Writes what was worked out as the rows of a release. */
export async function writeRows(sql: Sql, release: string, { k, fields }: ReleaseRequest): Promise<void> {
  await sql.query(researchSql('not-shown'));
  await hideRareValues(sql, k, release, 'pg_temp.research_facts', '$2::uuid is not null');
  await sql.query(researchSql('release'), [release, fields]);
}

/** Takes out values beside the groups that fewer than k persons share: of what is worked out, or of a release's rows. */
export async function hideRareValues(
  sql: Statements,
  k: number,
  release: string,
  relation = 'consciousness.research_release_traces',
  mine = 't.release_id = $2::uuid',
): Promise<void> {
  for (const column of ['confidence', 'latency_ms'])
    await sql.query(researchSql('rare-values', { relation, mine, column }), [k, release]);
  for (const column of ['practices', 'rules_fired'])
    await sql.query(researchSql('rare-items', { relation, mine, column }), [k, release]);
}

async function namePersons(sql: Sql, key: Buffer): Promise<void> {
  for (let last = 0; ; ) {
    const persons = await sql.query<{ n: number; tenant_id: string; user_id: string }>(
      'select n, tenant_id, user_id from pg_temp.research_persons where n > $1 order by n limit $2',
      [last, BATCH],
    );
    if (persons.length === 0) return;
    await sql.query(researchSql('pseudonyms'), [
      persons.map(({ n }) => n),
      persons.map(({ tenant_id, user_id }) => pseudonymOf(key, tenant_id, user_id)),
    ]);
    last = persons.at(-1)?.n ?? 0;
  }
}

type Level = readonly [facet: 'exact' | 'family' | 'any', mode: boolean, safety: boolean];

/** How coarse each step is, the exact values first. */
export function levelsOf(coarsening: readonly CoarseningStep[]): Level[] {
  const done = new Set<CoarseningStep>();
  const level = (): Level => [
    done.has('facet') ? 'any' : done.has('facet_family') ? 'family' : 'exact',
    done.has('mode'),
    done.has('safety_level'),
  ];
  const levels = [level()];
  for (const step of coarsening) {
    done.add(step);
    levels.push(level());
  }
  return levels;
}
