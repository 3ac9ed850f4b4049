import type { AuditEntry, Principal } from '@tessera/db-core';
import type { PlainAnswer, ReadAnswer } from '../reads/read-answer.js';
import type { ReadRequest } from '../reads/read-request.js';
import type { Row } from '../reads/row.js';

/** A record whose outcome is not known yet. */
export type OpenEntry = Omit<AuditEntry, 'outcome'>;

/** Most values that a record lists; a page of a read is smaller. */
const MOST_LISTED = 1_000;

/** What is known of a person-level read before it runs. */
export function entryOfRead(request: ReadRequest, principal: Principal, requestId: string | null): OpenEntry {
  const { module, read, values, tenants, format } = request;
  const subject = subjectName(request);
  const named = subject === null ? null : values[subject];
  const path = Object.keys(read.pathParameters ?? {}).filter((name) => name !== subject);
  return {
    actor: principal,
    action: `read.${read.path}`,
    module: module.name,
    tenants,
    subjects: named === null || named === undefined ? null : [String(named)],
    object: path.length === 0 ? null : path.map((name) => String(values[name])).join('/'),
    requestId,
    detail: format === 'json' ? null : { format },
  };
}

/** What an answer adds: how it went, how many rows it shows, and whose they are where the request does not say. */
export function shownBy(request: ReadRequest, answer: ReadAnswer | PlainAnswer): Omit<AuditEntry, 'actor' | 'action'> {
  if (answer.status === 304) return { outcome: 'unchanged' };
  if (!('body' in answer)) return { outcome: 'started' };
  const { data } = answer.body;
  const rows: readonly Row[] = data === null ? [] : isList(data) ? data : [data];
  const subject = subjectName(request);
  const tenants = request.tenants ?? listed(rows, request.module.tenant.column);
  const named = subject !== null && Object.hasOwn(request.values, subject);
  const subjects = subject === null || named ? undefined : listed(rows, subject);
  return { outcome: 'succeeded', rows: rows.length, tenants, ...(subjects === undefined ? {} : { subjects }) };
}

function subjectName({ read }: ReadRequest): string | null {
  return typeof read.personLevel === 'object' ? read.personLevel.subject : null;
}

function isList(data: readonly Row[] | Row): data is readonly Row[] {
  return Array.isArray(data);
}

/** Different values of a column; null where no row tells, or they are too many to list. */
function listed(rows: readonly Row[], column: string): string[] | null {
  const values = new Set(rows.map((row) => row[column]).filter((value) => typeof value === 'string'));
  return values.size === 0 || values.size > MOST_LISTED ? null : [...values].sort();
}
