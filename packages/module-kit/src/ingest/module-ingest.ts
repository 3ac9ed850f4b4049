import { parentsFirst, type Source, type SourceBinding, type Sql } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { IngestLimits } from '../host/host.options.js';
import { erasedItems, subjectErased } from '../subjects/erased-items.js';
import { type Fate, reportOf } from './fate.js';
import type { CallItem, IngestReport } from './ingest-item.js';
import { ItemChecks } from './item-checks.js';
import { Parents } from './parents.js';
import { groupItems } from './waves.js';
import { writeGroup } from './write-group.js';
import { writeStatements } from './write-statements.js';
import type { WriteStatements } from './write-statements.types.js';

/** Takes facts into the managed sources of one module. */
export class ModuleIngest {
  readonly checks: ItemChecks;
  readonly parents: Parents;
  private readonly statements: ReadonlyMap<Source, WriteStatements>;
  private readonly managed: readonly Source[];
  private readonly inLockOrder: readonly Source[];

  constructor(
    readonly module: AnalyticsModuleDefinition,
    bindings: Readonly<Record<string, SourceBinding>>,
    limits: IngestLimits,
  ) {
    this.managed = module.sources.filter((source) => bindings[source.name]?.kind !== 'external');
    this.inLockOrder = parentsFirst(this.managed);
    this.checks = new ItemChecks(module, this.managed, limits);
    this.parents = new Parents(module, this.managed);
    this.statements = new Map(
      this.managed.map((source) => [source, writeStatements(module.name, source, module.tenant)]),
    );
  }

  /** Nothing can be taken: every source belongs to somebody else. */
  get external(): boolean {
    return this.managed.length === 0;
  }

  /** The statements of a source that is written here. */
  statementsOf(source: Source): WriteStatements {
    const statements = this.statements.get(source);
    if (!statements) throw new Error(`no statements for source ${source.name}`);
    return statements;
  }

  /** Checks and writes items, whatever they are, in the transaction it is given; each costs itself only. */
  async write(sql: Sql, items: readonly CallItem[]): Promise<IngestReport> {
    const { valid, errors } = this.checks.check(items, await this.sealedLines(sql));
    const erased = await erasedItems(sql, this.module, valid);
    const fates: Fate[] = [...erased].map(subjectErased);
    const wanted = erased.size === 0 ? valid : valid.filter((item) => !erased.has(item));
    for (const group of groupItems(wanted, this.inLockOrder)) {
      // What comes before it in the same call is there by now.
      const orphans = await this.parents.orphans(sql, group.items);
      for (const fate of orphans.values()) fates.push(fate);
      const kept = orphans.size === 0 ? group : { ...group, items: group.items.filter((item) => !orphans.has(item)) };
      for (const fate of await writeGroup(sql, this.statementsOf(group.source), kept)) fates.push(fate);
    }
    return reportOf(errors, fates);
  }

  private async sealedLines(sql: Sql): Promise<ReadonlyMap<string, number>> {
    const rows = await sql.query<{ source: string; sealed: number }>(
      `select source, 1000 * extract(epoch from sealed_before)::double precision as sealed
       from core.source_state where module = $1 and isfinite(sealed_before)`,
      [this.module.name],
    );
    return new Map(rows.map(({ source, sealed }) => [source, sealed]));
  }
}
