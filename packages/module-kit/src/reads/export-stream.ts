import { Readable } from 'node:stream';
import type { Sql } from '@tessera/db-core';
import { bindValues } from './bind.js';
import { comparer } from './compare.js';
import { csvCells, csvColumns, csvLine } from './csv.js';
import { ExportCodes, isCoded } from './export-codes.js';
import { orderKeys } from './order-keys.js';
import type { ReadPlan } from './read-plan.js';
import type { Row } from './row.js';
import { earlierRows, withoutKeys } from './run-plan.js';

const BATCH = 500;

/**
 * Longest time of an export, in milliseconds: its snapshot holds vacuum up, and its client a connection. PostgreSQL counts
 * the client's pauses too, since the statement behind a cursor runs until its last row was fetched.
 */
export const EXPORT_MS = 120_000;

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
  const codes = isCoded(request) ? new ExportCodes(read.codes ?? []) : undefined;
  let head = request.format === 'csv' ? csvLine(columns) : '';
  const seen = after?.seen ?? 0;
  let position = 0;
  for await (const rows of sql.stream<Row>(entry.text, bindValues(entry, request, window, after), BATCH)) {
    let text = head;
    head = '';
    for (const row of rows) {
      if (request.limit !== null && position >= request.limit) break;
      const shown = keys > 0 ? withoutKeys(row, keys) : row;
      const whole = compared ? compared(shown, seen + position) : shown;
      text += line(codes ? codes.inRow(whole) : whole);
      position += 1;
    }
    yield text;
  }
  if (head !== '') yield head;
}

/** The client did not take an export in time. */
export class ExportTooSlow extends Error {
  override readonly name = 'ExportTooSlow';
  readonly code = 'export_too_slow';

  constructor(seconds: number) {
    super(`The export was not taken within ${seconds} s.`);
  }
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
 * A reader that goes away destroys the stream, which ends the generator, which closes the cursor. So does the end of
 * `longestMs`: an answer that breaks off is not taken for whole.
 */
export async function startExport(text: AsyncGenerator<string>, longestMs = EXPORT_MS): Promise<StartedExport> {
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
  const timer = setTimeout(() => stream.destroy(new ExportTooSlow(longestMs / 1_000)), longestMs);
  const finished = new Promise<void>((resolve) => {
    stream.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return { stream, finished };
}
