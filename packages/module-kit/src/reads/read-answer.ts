import type { Readable } from 'node:stream';
import type { Meta } from './meta.js';
import type { Origin } from './read-state.js';
import type { Row } from './row.js';

/** Body of every successful answer. */
export interface Envelope {
  readonly data: readonly Row[] | Row | null;
  readonly meta: Meta;
}

/** What goes back to the caller; headers in lower case. */
export type ReadAnswer =
  | { readonly status: 200; readonly headers: Headers; readonly origin: Origin; readonly body: Envelope }
  | { readonly status: 200; readonly headers: Headers; readonly origin: Origin; readonly stream: Readable }
  | { readonly status: 304; readonly headers: Headers; readonly origin: Origin };

type Headers = Readonly<Record<string, string>>;

/** An answer that is no stream. */
export type PlainAnswer = Exclude<ReadAnswer, { readonly stream: Readable }>;

/** Headers of an answer: always revalidated, never shared between callers. */
export function cacheHeaders(etag: string | null): Headers {
  const headers = { 'cache-control': 'private, no-cache', vary: 'Authorization, Accept' };
  return etag === null ? headers : { ...headers, etag };
}
