import type { Database } from '@tessera/db-core';

const SHAPE = /^(?!posix\/|right\/)[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/;

/** IANA names that both this Node and PostgreSQL know, so that `FOO+3`, which PostgreSQL takes as POSIX, is refused. */
export class TimeZones {
  private known: ReadonlySet<string> | undefined;

  /** @param names names PostgreSQL knows; absent: read from the database on first use */
  constructor(
    private readonly database: Pick<Database, 'asOwner'> | undefined,
    names?: Iterable<string>,
  ) {
    this.known = names ? new Set(names) : undefined;
  }

  /** True for a name that may be used; spelling counts. */
  async accepts(name: string): Promise<boolean> {
    if (name === 'UTC') return true;
    if (name.length > 64 || !SHAPE.test(name) || !knownToNode(name)) return false;
    this.known ??= await this.read();
    return this.known.has(name);
  }

  private async read(): Promise<ReadonlySet<string>> {
    if (!this.database) return new Set(Intl.supportedValuesOf('timeZone'));
    const rows = await this.database.asOwner((sql) =>
      sql.query<{ name: string }>('select name from pg_catalog.pg_timezone_names'),
    );
    return new Set(rows.map((row) => row.name));
  }
}

function knownToNode(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
