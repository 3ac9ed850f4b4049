import pg from 'pg';

import type { DataModel } from '../model/index.js';
import { quoteText } from '../refresh/identifiers.js';
import type { Catalog, CatalogPart } from './catalog.js';
import type { Finding } from './diagnose.js';
import { mendColumn } from './mend-column.js';

/** Kinds that are objects of their own; all others are parts of one. */
const WHOLE = new Set<CatalogPart['kind']>(['table', 'view', 'materialized view', 'sequence', 'function']);

/**
 * Whether two catalogs say the same of a part. Servers of different majors print views differently: from 16 on a column of the
 * only relation goes without its name, so that such names do not count then.
 */
export function sameDefinition(a: CatalogPart, b: CatalogPart, sameMajor: boolean): boolean {
  if (a.kind !== b.kind) return false;
  if (sameMajor || (a.kind !== 'view' && a.kind !== 'materialized view')) return a.definition === b.definition;
  const [left, right] = [a, b].map(({ definition }) => definition.replace(/\b\w+\.(?=[\w"*])/g, ''));
  return left === right;
}

/** SQL that has the start make a module's relations anew: it runs what it remembers as done again. */
export const installAgain = (schema: string): string =>
  `delete from core.installed_sql where name like '${schema}%';\n-- then: tessera migrate`;

const keyOf = ({ kind, relation, part }: CatalogPart): string =>
  `${WHOLE.has(kind) ? 'whole' : kind} ${relation} ${part}`;

const ownedBy = (owner: string, text: string): string =>
  text.replaceAll("'‹owner›'", quoteText(owner)).replaceAll('‹owner›', pg.escapeIdentifier(owner));

const nameOf = ({ kind, relation, part }: CatalogPart): string => {
  if (WHOLE.has(kind)) return `${kind} ${relation}`;
  if (kind === 'row-level security') return `row-level security of ${relation}`;
  return kind === 'grant' ? `the right ${part}` : `${kind} ${part} of ${relation}`;
};

/**
 * What a database holds otherwise than a reference that was just made: what is missing, what differs, and what nobody knows,
 * each with the SQL that mends it. Further indexes and columns are the owner's own business and are passed over; what is unknown is moved out of the
 * way, never dropped.
 */
export function compareCatalogs(live: Catalog, reference: Catalog, models: readonly DataModel[]): Finding[] {
  const found = new Map(live.parts.map((part) => [keyOf(part), part]));
  const wanted = new Map(reference.parts.map((part) => [keyOf(part), part]));
  const missing = new Set(
    reference.parts.filter((part) => WHOLE.has(part.kind) && !found.has(keyOf(part))).map((part) => part.relation),
  );
  const unknown = new Set(
    live.parts.filter((part) => WHOLE.has(part.kind) && !wanted.has(keyOf(part))).map((part) => part.relation),
  );
  const stores = new Map(models.flatMap(storesOf));
  const compared = { live, reference, stores, sameMajor: live.major === reference.major };
  return [
    ...reference.parts
      .filter((part) => WHOLE.has(part.kind) || !missing.has(part.relation))
      .flatMap((part) => ofWanted(part, found.get(keyOf(part)), compared)),
    ...live.parts
      .filter((part) => !wanted.has(keyOf(part)) && (WHOLE.has(part.kind) || !unknown.has(part.relation)))
      .flatMap((part) => ofUnknown(part)),
  ];
}

interface Compared {
  readonly live: Catalog;
  readonly reference: Catalog;
  /** Call that has a store built again, by each of its tables. */
  readonly stores: ReadonlyMap<string, string>;
  readonly sameMajor: boolean;
}

function ofWanted(wanted: CatalogPart, found: CatalogPart | undefined, compared: Compared): Finding[] {
  const { live, reference, stores, sameMajor } = compared;
  if (found === undefined) {
    // What the column held is computed again from the source.
    const rebuild = wanted.kind === 'column' ? stores.get(wanted.relation) : undefined;
    const again = rebuild === undefined ? [] : [rebuild];
    return [
      {
        module: wanted.schema,
        check: checkOf('missing', wanted),
        found: `${nameOf(wanted)} is missing`,
        mend: ownedBy(live.owner, [made(wanted, reference), ...again].join('\n')),
      },
    ];
  }
  if (sameDefinition(wanted, found, sameMajor)) return [];
  const difference = { module: wanted.schema, check: checkOf('differs', wanted), found: differs(wanted, found) };
  if (wanted.kind === 'column') return [{ ...difference, mend: mendColumn(wanted, found) }];
  const replaced = WHOLE.has(wanted.kind) && wanted.kind !== 'view';
  const taken = replaced || wanted.kind === 'trigger' || wanted.kind === 'row-level security' ? [] : [dropped(found)];
  return [{ ...difference, mend: ownedBy(live.owner, [...taken, made(wanted, reference)].join('\n')) }];
}

const storesOf = ({ name, rollups, extracts, touched = [] }: DataModel): (readonly [string, string])[] => {
  const tables = [
    ...[...rollups, ...extracts].map((store) => [store.name, store.name] as const),
    ...touched.flatMap((store) => store.tables.map((table) => [table.name, store.name] as const)),
  ];
  return tables.map(([table, store]) => [`${name}.${table}`, `select core.reset_store('${name}', '${store}');`]);
};

/** A finding about what the reference lacks; indexes and columns that somebody added are no fault. */
function ofUnknown(part: CatalogPart): Finding[] {
  if (part.take === null || part.kind === 'index') return [];
  return [
    {
      module: part.schema,
      check: checkOf('unknown', part),
      found: `${nameOf(part)} is none of Tessera's`,
      mend: part.take,
    },
  ];
}

const checkOf = (what: string, { kind }: CatalogPart): string => `${what}_${kind.replaceAll(/[ -]/g, '_')}`;

const dropped = ({ kind, relation, part, take }: CatalogPart): string =>
  kind === 'view'
    ? `drop view ${relation};`
    : kind === 'index'
      ? `drop index ${relation.split('.')[0] ?? ''}.${part};`
      : (take ?? '');

/** What makes a part, and with a relation whatever belongs to it. */
function made(part: CatalogPart, { parts }: Catalog): string {
  if (part.kind === 'column') return `${part.make ?? ''}${part.definition};`;
  if (part.make === null) return installAgain(part.schema);
  if (part.kind !== 'view' && part.kind !== 'function') return part.make;
  const rights = parts.filter(({ kind, relation }) => kind === 'grant' && relation === part.relation);
  return [part.make, ...rights.map(({ make }) => make ?? '')].join('\n');
}

function differs(wanted: CatalogPart, found: CatalogPart): string {
  const name = nameOf(wanted);
  if (wanted.kind === 'view' || wanted.kind === 'function') return `${name} is not what this version defines`;
  return `${name} is ${found.definition}, and should be ${wanted.definition}`;
}
