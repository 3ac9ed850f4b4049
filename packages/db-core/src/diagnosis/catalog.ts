import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import { quoteText } from '../refresh/identifiers.js';

/** Something that a schema holds: a relation, a function, or a part of either. */
export interface CatalogPart {
  readonly kind:
    | 'table'
    | 'view'
    | 'materialized view'
    | 'sequence'
    | 'function'
    | 'column'
    | 'constraint'
    | 'index'
    | 'row-level security'
    | 'policy'
    | 'trigger'
    | 'grant';
  readonly schema: string;
  /** Relation or function, with its schema; of a schema's own grants the schema. */
  readonly relation: string;
  /** Name within the relation; empty for the relation itself. */
  readonly part: string;
  /** What it is, as PostgreSQL prints it. `‹owner›` stands for who owns the relation. */
  readonly definition: string;
  /** SQL that makes it as it is here; null where SQL alone cannot. */
  readonly make: string | null;
  /** SQL that takes it away, or moves it out of the way with what it holds. */
  readonly take: string | null;
}

/** What the schemas of a database hold, in the order in which it can be made. */
export interface Catalog {
  /** Major version of the server: another one may print the same definition in other words. */
  readonly major: number;
  /** Who owns the schemas; not quoted. */
  readonly owner: string;
  readonly parts: readonly CatalogPart[];
}

const FILES = ['relations', 'columns', 'functions', 'parts', 'grants'];

/** Reads what these schemas hold. Changes nothing. */
export async function readCatalog(db: Database, schemas: readonly string[]): Promise<Catalog> {
  return db.asOwner(
    async (sql) => {
      // Names are then printed with their schemas.
      await sql.query("select set_config('search_path', 'pg_catalog', true)");
      const [server] = await sql.query<{ major: number; owner: string }>(
        "select current_setting('server_version_num')::integer / 10000 as major, current_user::text as owner",
      );
      const owner = server?.owner ?? '';
      const parts: CatalogPart[] = [];
      for (const file of FILES) {
        parts.push(...(await sql.query<CatalogPart>(sqlFile(`diagnosis/catalog-${file}`), [schemas])));
      }
      const ordered = parts.map((part) => withoutOwner(part, owner)).sort((a, b) => stepOf(a) - stepOf(b));
      return { major: server?.major ?? 0, owner, parts: ordered };
    },
    { isolation: 'repeatable read' },
  );
}

/** Tables, their columns, functions over them, views over both, then what belongs to them. */
const STEPS: readonly (readonly CatalogPart['kind'][])[] = [
  ['table', 'sequence'],
  ['column'],
  ['function'],
  ['view', 'materialized view'],
];

function stepOf({ kind }: CatalogPart): number {
  const step = STEPS.findIndex((kinds) => kinds.includes(kind));
  return step < 0 ? STEPS.length : step;
}

/** Views over existing tables name the owner, whose eyes they lend. */
function withoutOwner(part: CatalogPart, owner: string): CatalogPart {
  if (part.kind !== 'view') return part;
  const hide = (text: string): string => text.replaceAll(`${quoteText(owner)}::name`, "'‹owner›'::name");
  return { ...part, definition: hide(part.definition), make: part.make === null ? null : hide(part.make) };
}
