import { JsonText } from '@tessera/db-core';

/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** The row with its lists as the database wrote them, where a query gives them as text. */
export function withLists(row: Row, lists: readonly string[]): Row {
  const written = lists.flatMap((name) => {
    const value = row[name];
    return typeof value === 'string' ? [[name, new JsonText(value)] as const] : [];
  });
  return written.length === 0 ? row : { ...row, ...Object.fromEntries(written) };
}

/** The row with its lists read, for those who look into them: answers pass them on as text. */
export function readRow<R extends object>(row: R): R {
  if (!Object.values(row).some((value) => value instanceof JsonText)) return row;
  const members = Object.entries(row).map(([name, value]): [string, unknown] => [
    name,
    value instanceof JsonText ? value.toJSON() : value,
  ]);
  return Object.fromEntries(members) as R;
}
