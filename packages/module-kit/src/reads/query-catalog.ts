import { createHash } from 'node:crypto';
import type { AnalyticsModuleDefinition, Read } from '../contract.js';
import { type Composed, compose, type Definitions, type Variant } from './compose.js';
import { loadDefinitions, loadQuery, loadSourceQuery, type QueryFile } from './query-file.js';

/** A composed statement with an id that changes with its text. */
export interface CatalogEntry extends Composed {
  readonly id: string;
}

interface Files {
  readonly answer: QueryFile;
  readonly source: QueryFile | undefined;
  readonly summary: QueryFile | undefined;
  readonly summarySource: QueryFile | undefined;
  /** Of a read that is made of views alone: what they are, over the sources; none unless all of them say. */
  readonly definitions: Definitions;
}

/** Composed statements of one module's reads, each made once. */
export class QueryCatalog {
  private readonly files = new Map<Read, Files>();
  private readonly composed = new Map<Read, Map<string, CatalogEntry>>();

  /** Reads every query file. Throws where one is missing. */
  constructor(private readonly module: AnalyticsModuleDefinition) {
    for (const read of module.reads) {
      this.files.set(read, {
        answer: loadQuery(module, read.query),
        source: loadSourceQuery(module, read.query),
        summary: read.summaryQuery === undefined ? undefined : loadQuery(module, read.summaryQuery),
        summarySource: read.summaryQuery === undefined ? undefined : loadSourceQuery(module, read.summaryQuery),
        definitions: read.rollup === undefined ? loadDefinitions(module, read.views) : new Map(),
      });
      this.composed.set(read, new Map());
    }
  }

  /** A read that can be answered from the sources: over a rollup, or with a `.source.sql` of its own. */
  hasFallback(read: Read): boolean {
    return read.rollup !== undefined || this.files.get(read)?.source !== undefined;
  }

  /** A read of views alone whose definitions stand beside them: it can be computed anew, by whoever sees all rows of the sources. */
  hasDefinitions(read: Read): boolean {
    return (this.files.get(read)?.definitions.size ?? 0) > 0;
  }

  /** The statement of a read in a variant. */
  entry(read: Read, variant: Variant): CatalogEntry {
    const variants = this.composed.get(read);
    const files = this.files.get(read);
    if (!variants || !files) throw new Error(`unknown read ${read.path}`);
    const key = JSON.stringify(variant);
    const known = variants.get(key);
    if (known) return known;
    const composed = compose(this.module, read, this.fileFor(files, variant), variant, files.definitions);
    const entry = { ...composed, id: createHash('sha256').update(composed.text).digest('base64url') };
    variants.set(key, entry);
    return entry;
  }

  private fileFor(files: Files, variant: Variant): QueryFile {
    const fromSource = variant.origin === 'source';
    if (variant.query === 'summary' && files.summary) return (fromSource && files.summarySource) || files.summary;
    return (fromSource && files.source) || files.answer;
  }
}
