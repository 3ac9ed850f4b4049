import type { Database, Sql } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import type { DataModel, Source, SourceBinding } from '../model/index.js';
import type { BoundSources } from '../rights/check-rights.js';
import { TRIGGERS } from '../refresh/install-triggers.js';
import { quoteName } from '../refresh/identifiers.js';
import { fill } from '../refresh/template.js';
import { type ResolvedSource, resolveSource } from '../sources/resolve-source.js';
import { SourceRefused } from '../sources/source-refused.error.js';

/** Something about a live database that is not as a module needs it. */
export interface Finding {
  /** null: it concerns all of them. */
  readonly module: string | null;
  /** Stable name of what was looked at, such as `differs_view`. */
  readonly check: string;
  /** What was found, as a sentence. */
  readonly found: string;
  /** SQL or command that mends it. */
  readonly mend: string;
}

/** Looks at the tables behind each source: columns, capture triggers, an index on the time. Changes nothing. */
export async function diagnoseSources(db: Database, modules: readonly BoundSources[]): Promise<Finding[]> {
  return db.asOwner(async (sql) => {
    const findings: Finding[] = [];
    for (const { model, bindings } of modules) {
      for (const source of model.sources) {
        findings.push(...(await ofSource(sql, model, source, bindings[source.name] ?? { kind: 'managed' })));
      }
    }
    return findings;
  });
}

/** Existing tables that could not be sources as they are bound, and why. Tessera's own need not be there yet. */
export async function refusedSources(
  db: Database,
  modules: readonly BoundSources[],
): Promise<readonly { readonly module: string; readonly because: string }[]> {
  return db.asOwner(async (sql) => {
    const refused: { module: string; because: string }[] = [];
    for (const { model, bindings } of modules) {
      for (const source of model.sources) {
        const binding = bindings[source.name];
        if (binding?.kind !== 'external') continue;
        try {
          await resolveSource(sql, model, source, binding);
        } catch (error) {
          if (!(error instanceof SourceRefused)) throw error;
          refused.push({ module: model.name, because: error.message });
        }
      }
    }
    return refused;
  });
}

async function ofSource(sql: Sql, model: DataModel, source: Source, binding: SourceBinding): Promise<Finding[]> {
  try {
    const resolved = await resolveSource(sql, model, source, binding);
    return [
      ...(await captureGaps(sql, model, source, resolved)),
      ...(await timeIndexGaps(sql, model, source, binding, resolved)),
    ];
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    const variable = `TESSERA_${model.name}_${source.name}`.toUpperCase();
    const mend = `-- correct ${variable}_TABLE or ${variable}_COLUMNS`;
    return [{ module: model.name, check: 'source_refused', found: error.message, mend }];
  }
}

/** A trigger that is missing or off misses every write meanwhile; those days are to be looked at once it is back. */
async function captureGaps(sql: Sql, model: DataModel, source: Source, resolved: ResolvedSource): Promise<Finding[]> {
  const managed = resolved.kind === 'managed';
  const gaps = await sql.query<{ relation: string; missing: string[]; off: string[] }>(
    sqlFile('diagnosis/capture-gaps'),
    [[resolved.relation, ...resolved.partitions], `${model.name}.capture_${source.name}()`, managed, TRIGGERS],
  );
  return gaps.map(({ relation, missing, off }) => {
    const enable = managed ? 'enable always' : 'enable';
    const made =
      missing.length > 0 ? [fill('triggers', { schema: model.name, source: source.name, relation }).trim()] : [];
    // Made anew they fire for plain sessions only, all four of them.
    const quiet = made.length === 0 ? off : managed ? TRIGGERS : [];
    const enabled = quiet.map((trigger) => `alter table ${relation} ${enable} trigger ${trigger};`);
    return {
      module: model.name,
      check: 'capture_off',
      found: `changes of ${relation} are not captured: ${[...missing, ...off].join(', ')} missing or off; compare the days since with doctor --verify`,
      mend: [...made, ...enabled].join('\n'),
    };
  });
}

async function timeIndexGaps(
  sql: Sql,
  model: DataModel,
  source: Source,
  binding: SourceBinding,
  resolved: ResolvedSource,
): Promise<Finding[]> {
  if (binding.kind !== 'external' || source.role !== 'facts' || source.time === undefined) return [];
  const column = binding.columns[source.time] ?? source.time;
  const read = (resolved.mappedColumns.find(({ name }) => name === source.time)?.sql ?? '').replaceAll('r.', '');
  // A time that is read by a clock is found along an index over just that.
  const expression = read === quoteName(column) ? null : read;
  const [index] = await sql.query<{ found: boolean }>(sqlFile('diagnosis/time-index'), [
    resolved.relation,
    column,
    expression,
  ]);
  if (index?.found === true) return [];
  // PostgreSQL builds none concurrently on a partitioned table.
  const concurrently = resolved.partitions.length > 0 ? '' : 'concurrently ';
  const what = expression ?? quoteName(column);
  return [
    {
      module: model.name,
      check: 'missing_time_index',
      found: `${resolved.relation} has no index that leads with ${expression ?? column}: builds and comparisons read the whole table`,
      mend: `create index ${concurrently}on ${resolved.relation} (${what});`,
    },
  ];
}
