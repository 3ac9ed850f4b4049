import type { AuditEntry, Principal } from '@tessera/db-core';
import type { BatchPart } from '../batch/batch-request.js';
import type { BatchAnswer } from '../batch/batch-answer.js';
import type { ReadRoutes } from '../batch/read-routes.js';
import type { ReadService } from '../reads/read-service.js';
import type { ReadAnswer } from '../reads/read-answer.js';
import type { ReadRequest } from '../reads/read-request.js';
import { failedWith, isPersonLevel } from './read-audit.js';
import { entryOfRead, type OpenEntry, shownBy } from './read-entry.js';

/** A batch that has run and has not been sent. */
export interface RunBatch {
  readonly parts: readonly BatchPart[];
  readonly answers: readonly BatchAnswer[];
  readonly principal: Principal;
  readonly requestId: string;
}

/** Records the person-level parts of a batch before it is sent; where that fails they are answered by `withheld`. */
export async function recordBatch(
  reads: Pick<ReadService, 'parse' | 'audit'>,
  routes: ReadRoutes,
  { parts, answers, principal, requestId }: RunBatch,
  withheld: (part: BatchPart, error: unknown) => BatchAnswer,
): Promise<BatchAnswer[]> {
  const entries = new Map<BatchPart, AuditEntry>();
  for (const [at, part] of parts.entries()) {
    const answer = answers[at];
    const matched = routes.match(part.path);
    if (!answer || !matched || !isPersonLevel(matched)) continue;
    // Where it cannot be parsed nothing was asked for; the answer says so.
    const request = await reads.parse(matched.module, matched.read, matched, principal).catch(() => null);
    if (request === null) continue;
    const entry = entryOfRead(request, principal, requestId);
    entries.set(part, recordOf(entry, request, answer));
  }
  if (entries.size === 0) return [...answers];
  try {
    await reads.audit.write([...entries.values()]);
    return [...answers];
  } catch (error) {
    return answers.map((answer, at) => {
      const part = parts[at];
      return part && entries.has(part) && answer.status < 400 ? withheld(part, error) : answer;
    });
  }
}

function recordOf(entry: OpenEntry, request: ReadRequest, { status, body }: BatchAnswer): AuditEntry {
  if (status === 304) return { ...entry, ...shownBy(request, { status, headers: {}, origin: 'view' }) };
  if (body && 'data' in body) return { ...entry, ...shownBy(request, shown(body)) };
  return failedWith(entry, status, body && 'code' in body ? body.code : 'none');
}

function shown(body: Extract<ReadAnswer, { readonly body: unknown }>['body']): ReadAnswer {
  return { status: 200, headers: {}, origin: 'view', body };
}
