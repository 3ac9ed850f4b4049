import type { Source } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { IngestLimits } from '../host/host.options.js';
import type { CallItem, ItemError, Operation, ValidItem } from './ingest-item.js';
import { idOf } from './item-id.js';
import { SourceValidator, type TimeBounds } from './source-validator.js';

const MINUTE = 60_000;
const OPERATIONS: readonly Operation[] = ['insert', 'update', 'delete'];

/** Items of a call that may be written, and what is wrong with the others. */
export interface CheckedItems {
  readonly valid: readonly ValidItem[];
  readonly errors: readonly ItemError[];
}

/** Checks items of one module without asking the database. */
export class ItemChecks {
  private readonly validators: ReadonlyMap<string, SourceValidator>;
  private readonly sources: ReadonlyMap<unknown, Source>;
  /** The source of an item that names none. */
  private readonly only: Source | undefined;

  /** @param managed sources that are written here; the others are somebody else's */
  constructor(
    private readonly module: AnalyticsModuleDefinition,
    managed: readonly Source[],
    private readonly limits: IngestLimits,
  ) {
    this.validators = new Map(
      managed.map((source) => [source.name, new SourceValidator(source, module.tenant, module.options)]),
    );
    this.sources = new Map(module.sources.map((source) => [source.name, source]));
    const facts = module.sources.filter(({ role }) => role === 'facts');
    this.only = facts.length === 1 ? facts[0] : undefined;
  }

  /** @param sealed by source: facts before this time, in milliseconds since 1970, are refused as sealed */
  check(items: readonly CallItem[], sealed: ReadonlyMap<string, number> = new Map()): CheckedItems {
    const bounds = this.bounds(Date.now(), sealed);
    const valid: ValidItem[] = [];
    const errors: ItemError[] = [];
    for (const item of items) {
      const checked = 'error' in item ? item.error : this.checkOne(item.index, item.value, bounds);
      if ('row' in checked) valid.push(checked);
      else errors.push(checked);
    }
    return { valid, errors };
  }

  private checkOne(index: number, item: unknown, bounds: (source: string) => TimeBounds): ValidItem | ItemError {
    if (item === null || typeof item !== 'object' || Array.isArray(item)) {
      return { index, id: null, code: 'invalid', detail: 'item: must be a JSON object' };
    }
    const fields = item as Readonly<Record<string, unknown>>;
    const source = fields['source'] === undefined ? this.only : this.sources.get(fields['source']);
    if (!source) {
      const names = [...this.sources.keys()].join(', ');
      const detail = `source: must be one of: ${names} (limit ${names})`;
      return { index, id: idOf(source, fields), code: 'unknown_source', detail };
    }
    const validator = this.validators.get(source.name);
    if (!validator) {
      const detail = `source: ${source.name} is written by its owner, not here`;
      return { index, id: idOf(source, fields), code: 'source_is_external', detail };
    }
    const op = fields['op'] === undefined ? 'insert' : OPERATIONS.find((known) => known === fields['op']);
    if (!op) {
      const detail = `op: must be one of: ${OPERATIONS.join(', ')}`;
      return { index, id: idOf(source, fields), code: 'invalid', detail };
    }
    return validator.validate(index, op, fields, bounds(source.name));
  }

  private bounds(now: number, sealed: ReadonlyMap<string, number>): (source: string) => TimeBounds {
    const latest = now + (this.limits.minutesAhead ?? 10) * MINUTE;
    const earliest = now - (this.limits.daysBack ?? 90) * 24 * 60 * MINUTE;
    const made = new Map<string, TimeBounds>();
    return (source) => {
      const known = made.get(source);
      if (known) return known;
      const bounds = { latest, earliest, sealedBefore: sealed.get(source) ?? Number.NEGATIVE_INFINITY };
      made.set(source, bounds);
      return bounds;
    };
  }
}
