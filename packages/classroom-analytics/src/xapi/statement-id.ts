import { createHash, randomUUID } from 'node:crypto';
import { StatementFault } from './statement-fault.js';

/** Namespace of the ids below. */
const NAMESPACE = Buffer.from('5d3f0c5e9a7b5c4f8e216b1d9c0a7f34', 'hex');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The id that a statement names, in small letters; null where it names none. Throws StatementFault. */
export function givenId(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const id = typeof value === 'string' ? value.toLowerCase() : '';
  if (!UUID.test(id)) throw new StatementFault('invalid', 'id', 'must be a UUID');
  return id;
}

/**
 * Id of a statement that names none: a UUID of version 5 (RFC 9562) of what numbers it, so that one that is sent again is the same
 * event; a random one where nothing numbers it.
 */
export function madeId(numbered: readonly [session: string, sender: string, sequence: number] | null): string {
  if (numbered === null) return randomUUID();
  const bytes = createHash('sha1').update(NAMESPACE).update(JSON.stringify(numbered)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
