import { createHash } from 'node:crypto';

/** Namespace of the ids below. */
const NAMESPACE = Buffer.from('6f9d1e0c2f4b5a1c9f0e3b7a5d8c4e21', 'hex');

/**
 * Id of the trace that a span becomes: a UUID of version 5 (RFC 9562) of `<trace id>:<span id>`, so that a span that is
 * sent again is the same trace.
 */
export function traceIdOf(traceId: string, spanId: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${traceId}:${spanId}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
