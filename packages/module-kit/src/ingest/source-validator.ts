import type { Source, SourceColumn, Tenant } from '@tessera/db-core';
import type { ModuleOption } from '../contract.js';
import { wellFormed } from '../reads/query-string.js';
import { type ColumnCheck, columnCheck } from './column-check.js';
import { ingestColumns } from './ingest-columns.js';
import type { ItemError, Operation, ValidItem } from './ingest-item.js';
import { idOf } from './item-id.js';
import { type KeptValue, keptValue } from './kept-value.js';
import { isDiscreet, type RowRule, rowRules } from './row-rules.js';
import { shownValue } from './shown-value.js';
import { parseTimestamp } from './timestamp.js';

/** Times that facts may have, in milliseconds since 1970. */
export interface TimeBounds {
  readonly earliest: number;
  readonly latest: number;
  /** Facts before it are sealed. */
  readonly sealedBefore: number;
}

interface CheckedColumn {
  readonly name: string;
  readonly column: SourceColumn;
  readonly check: ColumnCheck;
  readonly identifies: boolean;
  /** Every object has something of this name that nobody gave it. */
  readonly inherited: boolean;
  readonly kept: KeptValue | undefined;
}

const MARKS = new Set(['source', 'op']);

/** Validates items of one source; made once per source, so that a batch pays only for looking. */
export class SourceValidator {
  private readonly columns: readonly CheckedColumn[];
  private readonly keyColumns: readonly CheckedColumn[];
  private readonly names: ReadonlySet<string>;
  private readonly identity: readonly string[];
  private readonly rules: readonly RowRule[];
  private readonly discreet: boolean;

  constructor(
    readonly source: Source,
    private readonly tenant: Tenant,
    options: Readonly<Record<string, ModuleOption>> = {},
  ) {
    this.identity = [tenant.column, ...source.key.filter((name) => name !== tenant.column)];
    this.columns = Object.entries(ingestColumns(source, tenant)).map(([name, column]) => ({
      name,
      column,
      check: columnCheck(column),
      identifies: this.identity.includes(name),
      inherited: name in Object.prototype,
      kept: keptValue(column, options),
    }));
    this.keyColumns = this.columns.filter(({ identifies }) => identifies);
    this.names = new Set(this.columns.map(({ name }) => name));
    this.rules = rowRules(source);
    this.discreet = isDiscreet(source);
  }

  /** The item with every column, or why not. */
  validate(
    index: number,
    op: Operation,
    item: Readonly<Record<string, unknown>>,
    bounds: TimeBounds,
  ): ValidItem | ItemError {
    for (const name of Object.keys(item)) {
      if (!this.names.has(name) && !MARKS.has(name)) {
        const limit = [...this.names].join(', ');
        return this.refused(index, item, 'unknown_field', name.slice(0, 100), item[name], {
          detail: 'is not a column of this source',
          limit,
        });
      }
    }
    // An item that is complete is written as it is: a copy of each would cost more than the checks.
    let row = item;
    for (const { name, column, check, inherited, kept } of op === 'delete' ? this.keyColumns : this.columns) {
      const given = inherited && !Object.hasOwn(item, name) ? undefined : item[name];
      const value = given ?? column.default ?? null;
      if (value === null) {
        if (!column.nullable) {
          return this.refused(index, item, 'required', name, null, { detail: 'must be given', limit: 'not null' });
        }
        continue;
      }
      const fault = check(value);
      if (fault) return this.refused(index, item, 'invalid', name, value, fault);
      const written = kept ? kept(value) : value;
      if (written !== given) row = { ...row, [name]: written };
    }
    if (op === 'delete') {
      // Nothing else of it has been checked, so nothing else goes further.
      row = Object.fromEntries(this.keyColumns.map(({ name }) => [name, row[name]]));
    }
    for (const rule of op === 'delete' ? [] : this.rules) {
      const fault = rule(row);
      if (fault) return this.refused(index, item, fault.code, fault.field, row[fault.field], fault);
    }
    const { time, tenantIs } = this.source;
    if (tenantIs !== undefined && op !== 'delete' && row[tenantIs] !== row[this.tenant.column]) {
      const limit = row[this.tenant.column];
      const detail = `must be the same as ${this.tenant.column}`;
      return this.refused(index, item, 'invalid', tenantIs, row[tenantIs], { detail, limit });
    }
    let at = Number.POSITIVE_INFINITY;
    if (time !== undefined && op !== 'delete') {
      at = parseTimestamp(String(row[time])) ?? 0;
      const fault = timeFault(at, bounds);
      if (fault) return this.refused(index, item, fault.code, time, row[time], fault);
    }
    const identity = identityOf(this.identity.map((name) => row[name]));
    return { index, source: this.source, op, identity, at, row, given: item };
  }

  private refused(
    index: number,
    item: Readonly<Record<string, unknown>>,
    code: string,
    field: string,
    value: unknown,
    { detail, limit }: { readonly detail: string; readonly limit: unknown },
  ): ItemError {
    const given = this.discreet ? '' : `value ${shownValue(value)}, `;
    const text = `${wellFormed(field)}: ${detail} (${given}limit ${shownValue(limit)})`;
    return { index, id: idOf(this.source, item), code, detail: text };
  }
}

/** Tenant and key as one text; text that PostgreSQL holds has no NUL. */
export function identityOf(values: readonly unknown[]): string {
  return values.map(String).join('\u0000');
}

function timeFault(at: number, { latest, earliest, sealedBefore }: TimeBounds) {
  if (at > latest) return { code: 'too_far_ahead', detail: 'is too far ahead of the clock', limit: iso(latest) };
  if (at < sealedBefore) return { code: 'sealed', detail: 'is before the sealed line', limit: iso(sealedBefore) };
  return at < earliest ? { code: 'too_old', detail: 'is too far back', limit: iso(earliest) } : null;
}

function iso(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : String(at);
}
