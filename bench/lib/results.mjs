import { quotient, readable, summary } from './stats.mjs';

/** Which figures a part measures, by how their keys begin. */
const PREFIXES = { refresh: ['refresh.', 'build.'] };

/** All that was measured in one run: figures by key, and sentences about what was checked. */
export class Results {
  figures = new Map();
  notes = [];
  checks = [];

  /** What other parts measured earlier: a run of some parts renews theirs and leaves the others. */
  static from(earlier, renewed) {
    const results = new Results();
    const stale = renewed.flatMap((part) => PREFIXES[part] ?? [`${part}.`]);
    const stays = (key) => !stale.some((prefix) => key.startsWith(prefix));
    for (const [key, figure] of Object.entries(earlier.figures)) if (stays(key)) results.figures.set(key, figure);
    results.checks = earlier.checks.filter(({ step }) => stays(step));
    return results;
  }

  /** Keeps the values of one figure. `unit` is for people. */
  put(key, unit, values) {
    if (values.length > 0) this.figures.set(key, { unit, ...summary(values) });
  }

  /** Keeps the quotient of two figures that are there. */
  ratio(key, above, below) {
    const [a, b] = [this.figures.get(above), this.figures.get(below)];
    if (a && b) this.figures.set(key, { unit: 'ratio', ...quotient(a, b) });
  }

  get(key) {
    return this.figures.get(key);
  }

  /** Figures whose key begins and ends so. */
  matching(begin, end) {
    return [...this.figures].filter(([key]) => key.startsWith(begin) && key.endsWith(end)).map(([, figure]) => figure);
  }

  note(text) {
    this.notes.push(text);
  }

  /** What one comparison with the definitions found. */
  checked(step, findings) {
    this.checks.push({ step, findings });
  }

  /** Rows of a table for people. */
  rows() {
    return [...this.figures].map(([key, { unit, median, min, max, n }]) => [
      key,
      unit,
      readable(median),
      readable(min),
      readable(max),
      String(n),
    ]);
  }

  /** Plain object: every key with unit, median, min, max, n. */
  toJson() {
    return Object.fromEntries(this.figures);
  }
}

/** A table in fixed width. */
export function textTable(head, rows) {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at].length)));
  const line = (cells) =>
    cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  return [line(head), ...rows.map(line)].join('\n');
}
