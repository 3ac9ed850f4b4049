import { createHmac } from 'node:crypto';

import type { Database } from '../connection/index.js';

/** The installation's key for digests of subjects: 32 bytes. Never log it, and let no request role see it. */
export type SubjectKey = Buffer;

/** Reads the installation's key as the owner. */
export async function readSubjectKey(db: Database): Promise<SubjectKey> {
  const [row] = await db.asOwner((sql) => sql.query<{ key: Buffer }>('select key from core.subject_key'));
  if (row === undefined) throw new Error('core.subject_key is empty: digests of subjects cannot be made');
  return row.key;
}

/**
 * What tombstones and audit records call a person: HMAC-SHA-256 of the id under the installation's key, 64 hexadecimal
 * digits. The same as `encode(core.subject_digest(id), 'hex')`.
 */
export function subjectDigest(key: SubjectKey, subject: string): string {
  return createHmac('sha256', key).update(subject, 'utf8').digest('hex');
}
