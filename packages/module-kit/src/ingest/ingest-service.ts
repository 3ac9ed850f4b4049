import type { Readable } from 'node:stream';
import { type Database, DatabaseUnavailable, type Principal, translateError } from '@tessera/db-core';
import { DatabaseAway, InvalidInput, SourceIsExternal, StreamTooLong, TooLarge } from '../http/problems.js';
import type { AnalyticsHostOptions, IngestLimits } from '../host/host.options.js';
import type { CallItem, IngestReport } from './ingest-item.js';
import { ModuleIngest } from './module-ingest.js';
import { ndjsonLines } from './ndjson-lines.js';
import { parsedLine } from './parsed-line.js';

const MOST_FACTS = 10_000;
const CHUNK = 1_000;

/** Takes events of every module; what it answers for has been committed. */
export class IngestService {
  private readonly modules: ReadonlyMap<string, ModuleIngest>;
  private readonly most: number;

  constructor(
    private readonly database: Database,
    options: Pick<AnalyticsHostOptions, 'definitions' | 'bindings'>,
    limits: IngestLimits = {},
    private readonly onReport: (module: string, report: IngestReport) => void = () => undefined,
  ) {
    this.most = limits.facts ?? MOST_FACTS;
    this.modules = new Map(
      options.definitions.map((module) => [
        module.name,
        new ModuleIngest(module, options.bindings[module.name] ?? {}, limits),
      ]),
    );
  }

  /** Takes `{ "events": [ … ] }`, all in one transaction. Throws InvalidInput, TooLarge, SourceIsExternal, DatabaseAway. */
  async takeBody(module: string, body: unknown, principal: Principal): Promise<IngestReport> {
    const ingest = this.of(module);
    const events = eventsOf(body);
    if (events.length > this.most) throw new TooLarge('events', `${this.most} facts`);
    return this.commit(
      ingest,
      principal,
      events.map((value, index) => ({ index, value })),
    );
  }

  /** Takes a stream of lines, in transactions of 1,000; the next chunk is read when the last is committed. */
  async takeStream(module: string, stream: Readable, principal: Principal): Promise<IngestReport> {
    const ingest = this.of(module);
    let total: IngestReport = { accepted: 0, duplicates: 0, errors: [] };
    let read = 0;
    let chunk: CallItem[] = [];
    const flush = async (): Promise<void> => {
      const report = await this.commit(ingest, principal, chunk);
      chunk = [];
      total = {
        accepted: total.accepted + report.accepted,
        duplicates: total.duplicates + report.duplicates,
        errors: [...total.errors, ...report.errors],
      };
    };
    try {
      for await (const line of ndjsonLines(stream)) {
        if (read >= this.most) {
          if (chunk.length > 0) await flush();
          throw new StreamTooLong(`${this.most} facts`, total);
        }
        chunk.push(parsedLine(line));
        read += 1;
        if (chunk.length >= CHUNK) await flush();
      }
      if (chunk.length > 0) await flush();
    } catch (error) {
      stream.resume();
      throw error;
    }
    return total;
  }

  private of(module: string): ModuleIngest {
    const ingest = this.modules.get(module);
    if (!ingest) throw new Error(`unknown module ${module}`);
    if (ingest.external) throw new SourceIsExternal(module);
    return ingest;
  }

  private async commit(ingest: ModuleIngest, principal: Principal, items: readonly CallItem[]): Promise<IngestReport> {
    try {
      // Ingest is what the service role is for; an admin borrows it.
      const report = await this.database.withRls(
        { ...principal, role: 'service_role' },
        (sql) => ingest.write(sql, items),
        {
          readOnly: false,
          idempotent: true,
        },
      );
      this.onReport(ingest.module.name, report);
      return report;
    } catch (error) {
      throw translateError(error) instanceof DatabaseUnavailable ? new DatabaseAway(error) : error;
    }
  }
}

function eventsOf(body: unknown): readonly unknown[] {
  const fields = body !== null && typeof body === 'object' && !Array.isArray(body) ? Object.entries(body) : [];
  for (const [field, value] of fields) {
    if (field !== 'events')
      throw new InvalidInput([
        { field, value: typeof value, detail: 'is not a field of this body', limit: ['events'] },
      ]);
  }
  const events: unknown = fields.find(([field]) => field === 'events')?.[1];
  if (!Array.isArray(events)) {
    throw new InvalidInput([
      { field: 'events', value: typeof events, detail: 'must be an array of items', limit: 'array' },
    ]);
  }
  return events;
}

/** 200 if all went in, 207 if some, 422 if none. */
export function ingestStatus(report: IngestReport): 200 | 207 | 422 {
  if (report.errors.length === 0) return 200;
  return report.accepted + report.duplicates > 0 ? 207 : 422;
}
