import type { Readable } from 'node:stream';
import { type Database, DatabaseUnavailable, type Principal, translateError } from '@tessera/db-core';
import { DatabaseAway, SourceIsExternal, StreamTooLong, TooLarge } from '../http/problems.js';
import type { AnalyticsHostOptions, IngestLimits } from '../host/host.options.js';
import { eventsOf } from './events-body.js';
import { exactItems } from './exact-body.js';
import { joined, NOTHING } from './fate.js';
import type { CallItem, IngestReport } from './ingest-item.js';
import { IngestWrites, PIECE } from './ingest-writes.js';
import { ModuleIngest } from './module-ingest.js';
import { ndjsonLines } from './ndjson-lines.js';
import { parsedLine } from './parsed-line.js';

const MOST_FACTS = 10_000;

/** Takes events of every module; what it answers for has been committed. */
export class IngestService {
  private readonly modules: ReadonlyMap<string, ModuleIngest>;
  private readonly most: number;
  private readonly writes: IngestWrites;

  constructor(
    database: Database,
    options: Pick<AnalyticsHostOptions, 'definitions' | 'bindings'>,
    limits: IngestLimits = {},
    private readonly onReport: (module: string, report: IngestReport) => void = () => undefined,
  ) {
    this.writes = new IngestWrites(database);
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
    this.of(module);
    const items = eventsOf(body);
    return this.takeItems(module, items, () => exactItems(body, 'events', items), principal);
  }

  /**
   * Takes items as `events` has them, all in one transaction: what a module's own controller calls that gets facts in
   * another form. Throws TooLarge, SourceIsExternal, DatabaseAway.
   */
  async take(module: string, items: readonly unknown[], principal: Principal): Promise<IngestReport> {
    return this.takeItems(module, items, () => items.map((value, index) => ({ index, value })), principal);
  }

  /** Takes a body whose items `prepare` looks at first: it answers each as it is to be taken, or what is wrong with it. */
  async takePrepared(
    module: string,
    body: unknown,
    prepare: (item: CallItem) => CallItem,
    principal: Principal,
  ): Promise<IngestReport> {
    this.of(module);
    const items = eventsOf(body);
    return this.takeItems(module, items, () => exactItems(body, 'events', items).map(prepare), principal);
  }

  private async takeItems(
    module: string,
    items: readonly unknown[],
    ready: () => readonly CallItem[],
    principal: Principal,
  ): Promise<IngestReport> {
    const ingest = this.of(module);
    if (items.length > this.most) throw new TooLarge('events', `${this.most} facts`);
    return this.commit(ingest, principal, ready());
  }

  /**
   * Takes a stream of lines, in transactions of 1,000. While one is written the next is read, and no further: a stream is
   * read as fast as it is written.
   */
  async takeStream(module: string, stream: Readable, principal: Principal): Promise<IngestReport> {
    const ingest = this.of(module);
    let total = NOTHING;
    let read = 0;
    let chunk: CallItem[] = [];
    let writing: Promise<IngestReport> = Promise.resolve(NOTHING);
    const settle = async (): Promise<void> => {
      total = joined(total, await writing);
      writing = Promise.resolve(NOTHING);
    };
    const flush = async (): Promise<void> => {
      await settle();
      writing = this.commit(ingest, principal, chunk);
      // Its failure is thrown where it is waited for.
      writing.catch(() => undefined);
      chunk = [];
    };
    try {
      for await (const lines of ndjsonLines(stream)) {
        for (const line of lines) {
          if (read >= this.most) {
            if (chunk.length > 0) await flush();
            await settle();
            throw new StreamTooLong(`${this.most} facts`, total);
          }
          chunk.push(parsedLine(line));
          read += 1;
          if (chunk.length >= PIECE) await flush();
        }
      }
      if (chunk.length > 0) await flush();
      await settle();
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
      const report = await this.writes.write(ingest, principal, items);
      this.onReport(ingest.module.name, report);
      return report;
    } catch (error) {
      throw translateError(error) instanceof DatabaseUnavailable ? new DatabaseAway(error) : error;
    }
  }
}

/** 200 if all went in, 207 if some, 422 if none. */
export function ingestStatus(report: IngestReport): 200 | 207 | 422 {
  if (report.errors.length === 0) return 200;
  return report.accepted + report.duplicates > 0 ? 207 : 422;
}
