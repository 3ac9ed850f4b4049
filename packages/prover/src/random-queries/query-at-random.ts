import { type Database, databaseRole, type DataModel, type Sql } from '@tessera/db-core';

import type { CheckResult, Finding } from '../finding.js';
import { type Caller, callersOf, type Canary } from './callers.js';
import { Probes } from './probes.js';
import { Random } from './random.js';
import { type Outcome, runStatements } from './run-statements.js';
import { Selects } from './selects.js';
import type { Statement } from './statement.js';
import { sqlText, surfaceOf } from './surface.js';

/** How random queries are made. */
export interface RandomQueriesOptions {
  /** A database of canaries alone: its rows are deleted for a moment, in transactions that are rolled back. */
  readonly db: Database;
  readonly definitions: readonly DataModel[];
  readonly canaries: readonly Canary[];
  /** How many queries, shared out among the callers. Default 20,000. */
  readonly queries?: number;
  /** Schemas to look into beside those of the modules. */
  readonly schemas?: readonly string[];
  /** Takes rows away that are not these tenants', where tables beside the modules' hold some. */
  readonly leaveOnly?: (sql: Sql, tenants: readonly string[]) => Promise<void>;
  /** The same seed makes the same queries. Default 1. */
  readonly seed?: number;
}

/** What random queries tried and found. */
export interface RandomQueriesResult extends CheckResult {
  /** Queries that ended without an error. */
  readonly succeeded: number;
  /** Of the queries that should run, over relations that are open to the caller, the share that did. */
  readonly shareRun: number;
  /** Relations that a caller may read and none of its queries did, as `caller: relation`. */
  readonly unreached: readonly string[];
  /** Callers who have rows of their own and were never shown one. */
  readonly silent: readonly string[];
}

const CHECK = 'random-queries';
const BATCH = 400;
const SHARE_OF_PROBES = 0.2;
const FINDINGS_PER_CALLER = 10;

/**
 * Runs random SQL as each kind of caller and looks for others in all that comes back: their values in rows, notices and
 * errors, and any difference to what comes back when the rows of others are not there. That difference finds counts,
 * aggregates, hashes and errors that no value shows.
 */
export async function queryAtRandom(options: RandomQueriesOptions): Promise<RandomQueriesResult> {
  const { db, definitions, canaries, queries = 20_000, seed = 1, schemas: further = [] } = options;
  const schemas = ['core', ...definitions.flatMap(({ name }) => [name, `${name}_private`]), ...further];
  const callers = callersOf(definitions, canaries);
  const tried = callers.map(
    (_, at) => Math.floor((queries * (at + 1)) / callers.length) - Math.floor((queries * at) / callers.length),
  );
  const parts: NamedPart[] = [];
  for (const [at, caller] of callers.entries()) {
    const surface = await surfaceOf(db, schemas, databaseRole(caller.principal.role));
    const selects = new Selects(
      new Random(seed * 1000 + at),
      surface,
      canaries.map(({ tenant }) => tenant),
    );
    const probes = new Probes(selects, schemas);
    const first = probes.each();
    const make = (): Statement => admitted(first.shift() ?? randomly(selects, probes), selects.random);
    const part = await runAs(options, caller, make, tried[at] ?? 0);
    const unreached = surface.open
      .filter(({ place }) => !part.reached.has(place))
      .map(({ place }) => `${caller.name}: ${place}`);
    parts.push({ ...part, name: caller.name, tried: tried[at] ?? 0, unreached });
  }
  const sum = (of: (part: Part) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const [succeeded, meant] = [sum((part) => part.succeeded), sum((part) => part.meant)];
  const shareRun = meant === 0 ? 1 : sum((part) => part.run) / meant;
  return {
    check: CHECK,
    title: 'Whatever a request role selects, nothing of another tenant comes back',
    tried: queries,
    succeeded,
    shareRun,
    unreached: parts.flatMap(({ unreached }) => unreached),
    silent: parts.filter(({ silent }) => silent).map(({ name }) => name),
    findings: parts.flatMap(({ findings }) => findings),
    notes: [
      `seed ${seed}: ${succeeded} of ${queries} queries ended without an error; of those over open relations, which should, ${(100 * shareRun).toFixed(1)} %`,
      ...parts.map(
        (part) =>
          `as ${part.name}: ${part.tried} queries, ${part.succeeded} without an error, ${part.compared} compared with a database without the others, ${part.reached.size} relations and functions reached`,
      ),
      "not tried: set role, reset role and setting request.jwt.claims. Whoever has a raw session of the host's login can name any role and tenant; no route takes SQL",
      'PostgreSQL tells every role the size, the estimated rows and the plans of tables (pg_class, pg_stat_user_tables, explain): those are searched for values and not compared',
    ],
  };
}

function randomly(selects: Selects, probes: Probes): Statement {
  if (selects.surface.open.length === 0 || selects.random.chance(SHARE_OF_PROBES)) return probes.next();
  return selects.next();
}

/** What admits the owner is a setting that anybody may make: with it, whatever reads as the owner shows itself. */
function admitted(statement: Statement, random: Random): Statement {
  return random.chance(0.5)
    ? statement
    : { ...statement, sql: `set local tessera.maintenance = 'on'; ${statement.sql}` };
}

interface Part {
  readonly succeeded: number;
  /** Queries that should run, and those of them that did. */
  readonly meant: number;
  readonly run: number;
  readonly compared: number;
  readonly silent: boolean;
  readonly reached: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

interface NamedPart extends Part {
  readonly name: string;
  readonly tried: number;
  readonly unreached: readonly string[];
}

async function runAs(
  { db, definitions, leaveOnly: leaveOnlyFurther }: RandomQueriesOptions,
  caller: Caller,
  make: () => Statement,
  count: number,
): Promise<Part> {
  const reached = new Set<string>();
  const findings: Finding[] = [];
  let [succeeded, compared, shown, meant, run] = [0, 0, 0, 0, 0];
  for (let left = count; left > 0; left -= BATCH) {
    const batch = Array.from({ length: Math.min(left, BATCH) }, make);
    const outcomes = await runStatements(db, caller.principal, batch, () => Promise.resolve());
    const comparable = caller.own === null ? [] : batch.filter((statement) => statement.comparable);
    const alone = await runStatements(db, caller.principal, comparable, async (sql) => {
      await leaveOnlyFurther?.(sql, caller.own ?? []);
      await leaveOnly(sql, definitions, caller.own ?? []);
    });
    const expected = new Map(comparable.map((statement, at) => [statement, alone[at]]));
    for (const [at, statement] of batch.entries()) {
      const outcome = outcomes[at];
      if (!outcome) continue;
      if (statement.mayFail !== true) meant += 1;
      if (statement.mayFail !== true && outcome.error === null) run += 1;
      if (outcome.error === null) {
        succeeded += 1;
        for (const relation of statement.relations) reached.add(relation);
      }
      if (outcome.rows.some((row) => caller.expected.some((marker) => row.includes(marker)))) shown += 1;
      const other = expected.get(statement);
      if (other) compared += 1;
      const detail = foreignIn(outcome, statement, caller) ?? (other && differs(outcome, other));
      if (detail !== undefined && detail !== null && findings.length < FINDINGS_PER_CALLER) {
        const place = statement.relations.join(', ') || "the server's own catalog";
        findings.push({ check: CHECK, place, detail: `as ${caller.name}, ${detail}: ${statement.sql}` });
      }
    }
  }
  return { succeeded, meant, run, compared, silent: shown === 0 && caller.expected.length > 0, reached, findings };
}

/** Where something of others is, if anywhere. What the statement itself says comes back from errors and plans. */
function foreignIn({ rows, notices, error }: Outcome, { sql }: Statement, { forbidden }: Caller): string | null {
  const strange = forbidden.filter((text) => !sql.includes(text));
  const in_ = (texts: readonly string[]): boolean =>
    texts.some((text) => strange.some((value) => text.includes(value)));
  if (in_(rows)) return 'a row shows what belongs to others';
  if (in_(notices)) return 'a notice shows what belongs to others';
  return in_([error ?? '']) ? 'an error shows what belongs to others' : null;
}

/** Codes of statements that were cut off, which says nothing. */
const CUT_OFF = new Set(['57014', '53200', '54000', '54001']);

function differs(outcome: Outcome, alone: Outcome): string | null {
  if (CUT_OFF.has(outcome.code ?? '') || CUT_OFF.has(alone.code ?? '')) return null;
  if (outcome.code !== alone.code) return 'it fails otherwise than without the rows of others';
  if (outcome.error !== null) return null;
  const sorted = ({ rows }: Outcome): string => [...rows].sort().join('\n');
  return sorted(outcome) === sorted(alone) ? null : 'it answers otherwise than without the rows of others';
}

/** Takes away every row of the modules that is not these tenants'. The transaction is rolled back. */
async function leaveOnly(sql: Sql, definitions: readonly DataModel[], tenants: readonly string[]): Promise<void> {
  for (const { name, tenant } of definitions) {
    const tables = await sql.query<{ place: string }>(sqlText('tenant-tables'), [name, tenant.column]);
    for (const { place } of tables) {
      await sql.query(`delete from ${place} where not ${tenant.column}::text = any ($1)`, [tenants]);
    }
  }
}
