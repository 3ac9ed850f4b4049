/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>;
