import type { Source, SourceColumn, Tenant } from '@tessera/db-core';
import { type Canary, markerText, uuidOf } from './canary.js';
import { UnderivableError } from './underivable.error.js';

/** Which row of which source a value is for. */
export interface RowOf {
  readonly module: string;
  readonly tenant: Tenant;
  readonly sources: readonly Source[];
  readonly source: Source;
  readonly row: number;
  /** Whose texts and ids the row has. */
  readonly voice: Canary;
  /** Whose keys, its own and those of what it refers to. */
  readonly keys: Canary;
  /** Whose numbers. */
  readonly figures: Canary;
  /** When the fact happened. */
  readonly at: Date;
  /** Texts that the definition asks for, by column. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  /** A member of both tenants. */
  readonly shared: string;
}

/** Rows of a reference source; facts refer to all but the last, so that there is one that nothing happened to. */
export const referenceRows = 6;
/** Different texts in a column that is no key, so that rows group. */
const kinds = 4;

/** Claim of the tenants whose rules are made, where rows belong to tenants of several modules. */
export const CLAIM = 'organizations';

/** Value of the tenant column for an owner: an id without the marker, for a caller who sends it may be told it again. */
export function tenantId({ platform, ofModules }: Tenant, { owner, token }: Canary): string {
  if (owner === 'platform') return platform;
  return ofModules === true ? `${CLAIM}:${uuidOf(token, 'tenant')}` : uuidOf(token, 'tenant');
}

/** What a canary row holds in a column, from the column's description alone. @throws UnderivableError */
export function valueOf(name: string, column: SourceColumn, of: RowOf): unknown {
  const { source, row, voice, tenant } = of;
  if (source.tenantIs === name) return tenantId(tenant, voice);
  if (source.time === name) return of.at.toISOString();
  const parent = source.tenantVia?.column === name ? parentKey(of, source.tenantVia.source) : undefined;
  if (parent !== undefined) return parent;
  if (tenant.members?.source === source.name && tenant.members.column === name) return memberOf(of);
  const isKey = source.key.includes(name);
  if (source.subjects?.[name] !== undefined && !isKey) return personOf(name, column, of);
  if (column.nullable === true && !isKey && row % 7 === 6) return null;
  return isKey ? plainValue(name, column, { ...of, voice: of.keys }, row) : plainValue(name, column, of, row % kinds);
}

function parentKey(of: RowOf, parentName: string): unknown {
  const parent = of.sources.find(({ name }) => name === parentName);
  const [key] = parent?.key ?? [];
  const column = key === undefined ? undefined : parent?.columns[key];
  if (parent === undefined || key === undefined || column === undefined) {
    throw new UnderivableError(`${of.module}.${of.source.name}`, `its parent ${parentName} has no key to refer to`);
  }
  return valueOf(key, column, { ...of, source: parent, row: of.row % (referenceRows - 1) });
}

/**
 * Who belongs to the owner: its own person, whoever's texts the rows borrow, and one who belongs to both tenants. The platform has a
 * member too, which must open nothing.
 */
function memberOf({ figures: owner, row, shared, source }: RowOf): string {
  if (row === 0) return owner.owner === 'platform' ? uuidOf(shared, 'platform') : owner.person;
  return row === 1 && owner.owner !== 'platform' ? shared : uuidOf(owner.token, source.name, 'member', row);
}

/** The owner's own person, one who belongs to both tenants, and people who are nobody else. */
function personOf(name: string, column: SourceColumn, of: RowOf): unknown {
  if (of.voice.owner === 'platform' || of.row % 3 === 2) return plainValue(name, column, of, of.row);
  return of.row % 3 === 0 ? of.voice.person : of.shared;
}

function plainValue(name: string, column: SourceColumn, of: RowOf, kind: number): unknown {
  const { type, oneOf } = column;
  const { voice, source, row, module } = of;
  const place = `${module}.${source.name}.${name}`;
  switch (type) {
    case 'text':
      if (oneOf !== undefined) return oneOf[(row + Math.floor(row / 2) * name.length) % oneOf.length];
      return askedOf(name, of) ?? textOf(place, name, column, of, kind);
    case 'text[]':
      return [markerText(voice, name, kind, column.personal === true, 200)];
    case 'uuid':
      return uuidOf(voice.token, source.name, name, kind);
    case 'uuid[]':
      return [uuidOf(voice.token, source.name, name, kind)];
    case 'jsonb':
      return documentOf(name, column, of, kind);
    case 'inet':
      return `10.${voice.offset % 250}.${kind % 250}.7`;
    case 'boolean':
      return row % 4 !== 3;
    case 'timestamptz':
      return of.at.toISOString();
    case 'integer':
    case 'bigint':
      return Math.floor(numberOf(column, of, kind));
    case 'numeric':
    case 'double precision':
      return numberOf(column, of, kind);
  }
}

/** Every other row has what the definition asks for, in turn. */
function askedOf(name: string, { asked, row, source }: RowOf): string | undefined {
  const texts = asked.get(name) ?? [];
  if (texts.length === 0 || row % 2 === 0 || source.key.includes(name)) return undefined;
  return texts[Math.floor(row / 2) % texts.length];
}

function textOf(place: string, name: string, column: SourceColumn, of: RowOf, kind: number): string {
  const { maxLength = 200 } = column;
  // A fact's own key is no reference's, whatever both call the column.
  const isFactKey = of.source.role === 'facts' && of.source.key.includes(name);
  const text = markerText(of.voice, isFactKey ? `fact_${name}` : name, kind, column.personal === true, maxLength);
  if (text.length > maxLength || (of.source.key.includes(name) && !text.endsWith(String(kind)))) {
    throw new UnderivableError(place, `holds at most ${maxLength} characters, too few for a marker; give it oneOf`);
  }
  return text;
}

/** Between the column's limits; each owner's own, and none of them round. */
function numberOf({ minimum = 0, maximum = 1_000_000 }: SourceColumn, of: RowOf, kind: number): number {
  const highest = Math.min(maximum, minimum + 1_000_000);
  const share = ((of.figures.offset + of.row * 37 + kind) % 997) / 997;
  return Math.round((minimum + (highest - minimum) * share) * 1000) / 1000;
}

/** The column's example, one of its texts replaced by a marker in turn, so that its shape and its codes stay. */
function documentOf(name: string, column: SourceColumn, of: RowOf, kind: number): unknown {
  const marker = markerText(of.voice, name, kind, column.personal === true, 200);
  const example = column.example ?? {};
  const texts = textsIn(example);
  if (texts === 0) return Array.isArray(example) ? [...(example as unknown[]), marker] : { ...example, canary: marker };
  let at = -1;
  const chosen = of.row % texts;
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return (at += 1) === chosen ? marker : value;
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each)]));
    }
    return value;
  };
  return replaced(example);
}

function textsIn(value: unknown): number {
  if (typeof value === 'string') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + textsIn(each), 0);
}
