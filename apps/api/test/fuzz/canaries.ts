import type { Source, SourceColumn } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

/** A tenant whose every row can be recognised. */
export interface Canary {
  /** Value of the tenant column of a module. */
  readonly tenantOf: (module: AnalyticsModuleDefinition) => string;
  /** Begins its ids; requests of other tenants name these. */
  readonly tag: string;
  /** In its texts; no request holds it. */
  readonly marker: string;
}

const factsEach = 60;
const referencesEach = 5;
const minutes = 60_000;

function uuid(tag: string, n: number): string {
  const digits = Buffer.from(tag).toString('hex').slice(-8).padStart(8, '0');
  return `00000000-0000-4000-8000-${digits}${n.toString(16).padStart(4, '0')}`;
}

function valueOf({ tag, marker }: Canary, name: string, column: SourceColumn, n: number, isKey: boolean): unknown {
  const id = isKey ? n : n % referencesEach;
  switch (column.type) {
    case 'text':
      if (column.oneOf) return column.oneOf[n % column.oneOf.length];
      return isKey || name.endsWith('_id') ? `${tag}-${id}` : `${marker} ${n % 3}`.slice(0, column.maxLength ?? 200);
    case 'uuid':
      return uuid(tag, id);
    case 'uuid[]':
      return [uuid(tag, id)];
    case 'text[]':
      return [marker];
    case 'boolean':
      return n % 2 === 0;
    case 'timestamptz':
      return new Date(Date.now() - (5 + 45 * n) * minutes).toISOString();
    case 'inet':
      return `10.0.0.${n % 250}`;
    case 'jsonb':
      // A document of listed keys has no room for a marker.
      return column.keys === undefined ? { note: marker } : null;
    case 'integer':
    case 'bigint':
    case 'numeric':
    case 'double precision':
      return Math.min(Math.max(n * 7, column.minimum ?? 0), column.maximum ?? 2_000_000);
  }
}

function itemsOf(canary: Canary, module: AnalyticsModuleDefinition, source: Source): object[] {
  const count = source.tenantIs !== undefined ? 1 : source.role === 'facts' ? factsEach : referencesEach;
  const tenant = canary.tenantOf(module);
  return Array.from({ length: count }, (_, n) => {
    // What the database gives is not sent.
    const columns = Object.entries(source.columns).filter(([, { assigned }]) => assigned !== true);
    const row: Record<string, unknown> = Object.fromEntries(
      columns.map(([name, column]) => [
        name,
        name === source.tenantIs ? tenant : valueOf(canary, name, column, n, source.key.includes(name)),
      ]),
    );
    for (const [name, { onlyWith }] of columns) {
      if (onlyWith !== undefined && !onlyWith.values.includes(String(row[onlyWith.column]))) row[name] = null;
    }
    return { source: source.name, ...row, [module.tenant.column]: tenant };
  });
}

/** Facts of a canary for a module's every source, what is referred to before what refers to it. */
export function canaryEvents(canary: Canary, module: AnalyticsModuleDefinition): readonly object[] {
  const ordered = [...module.sources].sort((a, b) => Number(a.role === 'facts') - Number(b.role === 'facts'));
  return ordered.flatMap((source) => itemsOf(canary, module, source));
}

/** A canary whose tenants are told apart by a letter. */
export function canary(letter: string): Canary {
  const tag = `fuzz-${letter}`;
  return {
    tag,
    marker: `canary-row-of-${letter}`,
    tenantOf: ({ tenant }) => (tenant.type === 'uuid' ? uuid(tag, 0xffff) : `${tag}-tenant`),
  };
}
