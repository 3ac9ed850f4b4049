import type { Source, SourceBinding, Sql } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { IngestLimits } from '../host/host.options.js';
import type { CallItem, IngestReport, ItemError, Operation, ValidItem } from './ingest-item.js';
import { idOf, SourceValidator, type TimeBounds } from './source-validator.js';
import { groupItems } from './waves.js';
import { writeGroup } from './write-group.js';
import { type WriteStatements, writeStatements } from './write-statements.js';

const MINUTE = 60_000;
const OPERATIONS: readonly Operation[] = ['insert', 'update', 'delete'];

/** Takes facts into the managed sources of one module. */
export class ModuleIngest {
  private readonly validators: ReadonlyMap<string, SourceValidator>;
  private readonly statements: ReadonlyMap<string, WriteStatements>;
  private readonly managed: readonly string[];

  constructor(
    readonly module: AnalyticsModuleDefinition,
    bindings: Readonly<Record<string, SourceBinding>>,
    private readonly limits: IngestLimits,
  ) {
    const managed = module.sources.filter((source) => bindings[source.name]?.kind !== 'external');
    this.managed = managed.map((source) => source.name);
    this.validators = new Map(managed.map((source) => [source.name, new SourceValidator(source, module.tenant)]));
    this.statements = new Map(
      managed.map((source) => [source.name, writeStatements(module.name, source, module.tenant)]),
    );
  }

  /** Nothing can be taken: every source belongs to somebody else. */
  get external(): boolean {
    return this.managed.length === 0;
  }

  /** Validates and writes items in the transaction it is given. */
  async write(sql: Sql, items: readonly CallItem[]): Promise<IngestReport> {
    const sealed = await this.sealedLines(sql);
    const now = Date.now();
    const checked = items.map((item) =>
      'error' in item ? item.error : this.check(item.index, item.value, now, sealed),
    );
    const valid = checked.filter((item): item is ValidItem => 'row' in item);
    const errors = checked.filter((item): item is ItemError => 'code' in item);
    let accepted = 0;
    let duplicates = 0;
    for (const group of groupItems(valid, this.managed)) {
      const statements = this.statements.get(group.source);
      if (!statements) throw new Error(`no statements for source ${group.source}`);
      for (const fate of await writeGroup(sql, statements, group)) {
        if (fate.kind === 'accepted') accepted += 1;
        else if (fate.kind === 'duplicate') duplicates += 1;
        else errors.push(fate.error);
      }
    }
    return { accepted, duplicates, errors: errors.sort((a, b) => a.index - b.index) };
  }

  private check(index: number, item: unknown, now: number, sealed: ReadonlyMap<string, number>): ValidItem | ItemError {
    if (item === null || typeof item !== 'object' || Array.isArray(item)) {
      return { index, id: null, code: 'invalid', detail: 'item: must be a JSON object' };
    }
    const fields = item as Readonly<Record<string, unknown>>;
    const source = this.sourceOf(fields);
    const id = idOf(source, fields);
    if (!source) {
      const names = this.module.sources.map(({ name }) => name).join(', ');
      return { index, id, code: 'unknown_source', detail: `source: must be one of: ${names} (limit ${names})` };
    }
    const validator = this.validators.get(source.name);
    if (!validator) {
      return {
        index,
        id,
        code: 'source_is_external',
        detail: `source: ${source.name} is written by its owner, not here`,
      };
    }
    const op = fields['op'] === undefined ? 'insert' : OPERATIONS.find((known) => known === fields['op']);
    if (!op) return { index, id, code: 'invalid', detail: `op: must be one of: ${OPERATIONS.join(', ')}` };
    return validator.validate(index, op, fields, this.bounds(now, sealed.get(source.name)));
  }

  /** The source an item names; the only source of facts where it names none. */
  private sourceOf(item: Readonly<Record<string, unknown>>): Source | undefined {
    const facts = this.module.sources.filter(({ role }) => role === 'facts');
    if (item['source'] === undefined) return facts.length === 1 ? facts[0] : undefined;
    return this.module.sources.find(({ name }) => name === item['source']);
  }

  private bounds(now: number, sealedBefore = Number.NEGATIVE_INFINITY): TimeBounds {
    return {
      latest: now + (this.limits.minutesAhead ?? 10) * MINUTE,
      earliest: now - (this.limits.daysBack ?? 90) * 24 * 60 * MINUTE,
      sealedBefore,
    };
  }

  private async sealedLines(sql: Sql): Promise<ReadonlyMap<string, number>> {
    const rows = await sql.query<{ source: string; sealed: number | null }>(
      `select source, case when isfinite(sealed_before) then 1000 * extract(epoch from sealed_before)::double precision end as sealed
       from core.source_state where module = $1`,
      [this.module.name],
    );
    return new Map(
      rows.flatMap(({ source, sealed }): [string, number][] => (sealed === null ? [] : [[source, sealed]])),
    );
  }
}
