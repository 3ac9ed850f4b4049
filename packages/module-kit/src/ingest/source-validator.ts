import type { Source, SourceColumn, Tenant } from '@tessera/db-core';
import { wellFormed } from '../reads/query-string.js';
import { type ColumnCheck, columnCheck } from './column-check.js';
import type { ItemError, Operation, ValidItem } from './ingest-item.js';
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
}

const MARKS = new Set(['source', 'op']);

/** Validates items of one source; made once per source, so that a batch pays only for looking. */
export class SourceValidator {
  private readonly columns: readonly CheckedColumn[];
  private readonly names: ReadonlySet<string>;
  private readonly identity: readonly string[];

  constructor(
    readonly source: Source,
    tenant: Tenant,
  ) {
    this.columns = Object.entries(ingestColumns(source, tenant)).map(([name, column]) => ({
      name,
      column,
      check: columnCheck(column),
    }));
    this.names = new Set(this.columns.map(({ name }) => name));
    this.identity = [tenant.column, ...source.key.filter((name) => name !== tenant.column)];
  }

  /** The item with every column, or why not. */
  validate(
    index: number,
    op: Operation,
    item: Readonly<Record<string, unknown>>,
    bounds: TimeBounds,
  ): ValidItem | ItemError {
    const id = idOf(this.source, item);
    const refuse = (code: string, field: string, value: unknown, detail: string, limit: unknown): ItemError => ({
      index,
      id,
      code,
      detail: `${field}: ${detail} (value ${shownValue(value)}, limit ${shownValue(limit)})`,
    });
    for (const name of Object.keys(item)) {
      if (!this.names.has(name) && !MARKS.has(name)) {
        return refuse(
          'unknown_field',
          name.slice(0, 100),
          item[name],
          'is not a column of this source',
          [...this.names].join(', '),
        );
      }
    }
    const row: Record<string, unknown> = {};
    for (const { name, column, check } of this.columns) {
      if (op === 'delete' && !this.identity.includes(name)) continue;
      const given = Object.hasOwn(item, name) ? item[name] : undefined;
      const value = given ?? column.default ?? null;
      if (value === null) {
        if (!column.nullable) return refuse('required', name, null, 'must be given', 'not null');
      } else {
        const fault = check(value);
        if (fault) return refuse('invalid', name, value, fault.detail, fault.limit);
      }
      // PostgreSQL writes UUIDs back in lower case, and by what it writes back a row is found again.
      row[name] = column.type === 'uuid' && typeof value === 'string' ? value.toLowerCase() : value;
    }
    const { time } = this.source;
    if (time !== undefined && op !== 'delete') {
      const at = parseTimestamp(String(row[time])) ?? 0;
      if (at > bounds.latest)
        return refuse('too_far_ahead', time, row[time], 'is too far ahead of the clock', iso(bounds.latest));
      if (at < bounds.sealedBefore)
        return refuse('sealed', time, row[time], 'is before the sealed line', iso(bounds.sealedBefore));
      if (at < bounds.earliest) return refuse('too_old', time, row[time], 'is too far back', iso(bounds.earliest));
    }
    return {
      index,
      id,
      source: this.source.name,
      op,
      identity: JSON.stringify(this.identity.map((name) => row[name])),
      row,
    };
  }
}

/**
 * Columns of a source as ingest takes them, the tenant first. A fact without a tenant is the platform's; a row that
 * others refer to must say whose it is.
 */
export function ingestColumns(source: Source, tenant: Tenant): Readonly<Record<string, SourceColumn>> {
  const own = source.columns[tenant.column];
  const column: SourceColumn = own ?? { type: tenant.type, description: 'Tenant', maxLength: 200 };
  const withDefault =
    source.role === 'facts' ? { ...column, nullable: false, default: tenant.platform } : { ...column, nullable: false };
  return {
    [tenant.column]: named(withDefault),
    ...Object.fromEntries(
      Object.entries(source.columns)
        .filter(([name]) => name !== tenant.column)
        .map(([name, other]) => [name, source.key.includes(name) ? named(other) : other]),
    ),
  };
}

/** A column of the identity: the empty text names nothing. */
function named(column: SourceColumn): SourceColumn {
  return column.type === 'text' ? { minLength: 1, ...column } : column;
}

/** The key as callers know it, null where it is not there. */
export function idOf(source: Source | undefined, item: Readonly<Record<string, unknown>>): string | null {
  const values = (source?.key ?? ['id']).map((name) => (Object.hasOwn(item, name) ? item[name] : undefined));
  if (values.some((value) => typeof value !== 'string' && typeof value !== 'number')) return null;
  return wellFormed(values.map(String).join('/').slice(0, 200));
}

/** The `id` of an item whose source is not looked at. */
export function idText(item: unknown): string | null {
  return item === null || typeof item !== 'object' ? null : idOf(undefined, { ...item });
}

function iso(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : String(at);
}
