/** Where a command writes: results to `out`, everything else to `err`, so that results can be piped. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Width of the terminal that `err` is; undefined where it is none. */
  readonly columns?: number | undefined;
}

/** The streams of this process. */
export const processStreams: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  columns: process.stderr.isTTY ? process.stderr.columns : undefined,
};

/** A value of a table's cell. */
export type Cell = string | number | boolean | Date | null;

const shown = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) {
    return '-';
  }
  return cell instanceof Date ? cell.toISOString() : String(cell);
};

/** Rows in columns as wide as they need; nothing for no rows. */
export function table(rows: readonly Readonly<Record<string, Cell>>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => shown(row[name])))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
