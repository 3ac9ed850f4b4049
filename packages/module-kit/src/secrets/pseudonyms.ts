import { createHmac } from 'node:crypto';

/**
 * What a person is called under one key: HMAC-SHA-256 of tenant, NUL and id, 64 hexadecimal digits. No text of a
 * database holds a NUL, so that no two persons share an input. Without the key nobody can compute or check it.
 */
export function pseudonymOf(key: Buffer, tenant: string, person: string): string {
  return createHmac('sha256', key).update(`${tenant}\u0000${person}`, 'utf8').digest('hex');
}
