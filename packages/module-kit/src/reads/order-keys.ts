/** One column of a read's order; nulls come last in either direction. */
export interface OrderKey {
  readonly column: string;
  readonly descending: boolean;
}

const NAME = /^[a-z_][a-z0-9_]*$/;

/** Parses `['-total', 'id']`. Throws on a name that is no plain column. */
export function orderKeys(order: readonly string[]): OrderKey[] {
  return order.map((entry) => {
    const descending = entry.startsWith('-');
    const column = descending ? entry.slice(1) : entry;
    if (!NAME.test(column)) throw new Error(`order names ${entry}, which is no column`);
    return { column, descending };
  });
}

/** `order by` list. */
export function orderBy(keys: readonly OrderKey[]): string {
  return keys.map((key) => `answer.${key.column}${key.descending ? ' desc' : ''} nulls last`).join(', ');
}

/**
 * Condition for rows that come after the row whose key values are bound to `tokens`.
 *
 * The typed comparison comes first: PostgreSQL takes a parameter's type from where it meets it first.
 */
export function afterKey(keys: readonly OrderKey[], tokens: readonly string[]): string {
  return keys.reduceRight((rest, key, at) => {
    const column = `answer.${key.column}`;
    const token = tokens[at] ?? 'null';
    const after = `((${column} ${key.descending ? '<' : '>'} ${token} or ${column} is null) and ${token} is not null)`;
    return rest === '' ? after : `(${after} or (${column} is not distinct from ${token} and ${rest}))`;
  }, '');
}

/** Hidden columns that carry the key as text, exact to the last digit, for the next cursor. */
export function keyColumns(keys: readonly OrderKey[]): string {
  return keys.map((key, at) => `, answer.${key.column}::text as ${keyColumn(at)}`).join('');
}

/** Name of the hidden column of the `at`-th key. */
export function keyColumn(at: number): string {
  return `tessera_key_${at}`;
}
