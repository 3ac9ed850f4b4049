import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { InvalidInput } from '../http/problems.js';
import type { ReadRequest } from './read-request.js';

/** Where a page ended. */
export interface CursorPosition {
  /** End of the window of the first page; null for all time. */
  readonly to: string | null;
  /** Values of the order's columns in the last row, as PostgreSQL prints them. */
  readonly key: readonly (string | null)[];
  /** Rows of the pages before; 0 unless said. */
  readonly seen?: number;
}

const VERSION = 2;
const MAC_BYTES = 16;

/** Digest of all that must stay the same from page to page. */
export function filtersHash(request: ReadRequest): string {
  const { module, read, values, length, range, tz, tenants, compare } = request;
  return createHash('sha256')
    .update(JSON.stringify([module.name, read.path, read.order, values, length, range, tz, tenants, compare]))
    .digest('base64url')
    .slice(0, 22);
}

/** Writes and reads opaque cursors; a secret keeps callers from making their own. */
export class CursorCodec {
  constructor(private readonly secret: string | Buffer) {}

  encode(filters: string, position: CursorPosition): string {
    const payload = Buffer.from(JSON.stringify([VERSION, filters, position.to, position.key, position.seen ?? 0]));
    return Buffer.concat([this.mac(payload), payload]).toString('base64url');
  }

  /** @throws InvalidInput for a cursor that is not ours, or of another read or other parameters */
  decode(cursor: string, filters: string): CursorPosition {
    const bytes = Buffer.from(cursor, 'base64url');
    const payload = bytes.subarray(MAC_BYTES);
    // Node skips what is no base64url: comparing the spelling makes a cursor one text.
    if (bytes.toString('base64url') !== cursor || bytes.length <= MAC_BYTES)
      throw bad(cursor, 'is not a cursor of this server');
    if (!timingSafeEqual(bytes.subarray(0, MAC_BYTES), this.mac(payload)))
      throw bad(cursor, 'is not a cursor of this server');
    const [version, madeFor, to, key, seen] = JSON.parse(payload.toString()) as [
      number,
      string,
      string | null,
      (string | null)[],
      number,
    ];
    if (version !== VERSION || madeFor !== filters) throw bad(cursor, 'belongs to a read with other parameters');
    return { to, key, seen };
  }

  private mac(payload: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(payload).digest().subarray(0, MAC_BYTES);
  }
}

function bad(cursor: string, detail: string): InvalidInput {
  return new InvalidInput([{ field: 'cursor', value: cursor.slice(0, 100), detail }]);
}
