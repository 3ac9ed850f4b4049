import { Readable } from 'node:stream';
import type { Sql } from '@tessera/db-core';
import { bindValues } from './bind.js';
import { comparer } from './compare.js';
import { csvCells, csvColumns, csvLine } from './csv.js';
import { orderKeys } from './order-keys.js';
import type { ReadPlan } from './read-plan.js';
import type { Row } from './row.js';
import { earlierRows, withoutKeys } from './run-plan.js';

const BATCH = 500;

/** Media type of each export. */
export const EXPORT_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
} as const;

/** Text of a plan's result in batches: each is fetched when the one before has been taken. */
export async function* exportText(sql: Sql, plan: ReadPlan): AsyncGenerator<string> {
  const { request, entry, window, after } = plan;
  const { read } = request;
  const compared = request.compare ? comparer(read, await earlierRows(sql, plan)) : undefined;
  const keys = request.limit === null ? 0 : orderKeys(read.order ?? []).length;
  const columns = csvColumns(Object.keys(read.fields), request.compare ? (read.compare?.figures ?? []) : []);
  const line =
    request.format === 'csv' ? (row: Row) => csvLine(csvCells(row, columns)) : (row: Row) => `${JSON.stringify(row)}\n`;
  let head = request.format === 'csv' ? csvLine(columns) : '';
  const seen = after?.seen ?? 0;
  let position = 0;
  for await (const rows of sql.stream<Row>(entry.text, bindValues(entry, request, window, after), BATCH)) {
    let text = head;
    head = '';
    for (const row of rows) {
      if (request.limit !== null && position >= request.limit) break;
      const shown = keys > 0 ? withoutKeys(row, keys) : row;
      text += line(compared ? compared(shown, seen + position) : shown);
      position += 1;
    }
    yield text;
  }
  if (head !== '') yield head;
}

/** A started export: its first text is there, so that a failing query can still be told by a status. */
export interface StartedExport {
  readonly stream: Readable;
  /** Settles when the last byte was taken, or the reader has gone. */
  readonly finished: Promise<void>;
}

/**
 * Starts an export within an open transaction, which must stay open until `finished`.
 *
 * A reader that goes away destroys the stream, which ends the generator, which closes the cursor.
 */
export async function startExport(text: AsyncGenerator<string>): Promise<StartedExport> {
  const first = await text.next();
  async function* all(): AsyncGenerator<string> {
    try {
      if (!first.done) yield first.value;
      yield* text;
    } finally {
      await text.return(undefined);
    }
  }
  const stream = Readable.from(all(), { objectMode: false, highWaterMark: 65_536 });
  const finished = new Promise<void>((resolve) => {
    stream.once('close', resolve);
  });
  return { stream, finished };
}
