import type { AuditEntry, AuditLog, Principal } from '@tessera/db-core';
import { Problem } from '../http/problem.js';
import type { ReadAnswer } from '../reads/read-answer.js';
import type { ReadRequest } from '../reads/read-request.js';
import { auditProblem } from './audit-unavailable.problem.js';
import { entryOfRead, type OpenEntry, shownBy } from './read-entry.js';

/** Records who is shown rows about persons, before they are shown: no record, no rows. */
export class ReadAudit {
  constructor(private readonly log: Pick<AuditLog, 'record'>) {}

  /** Answers a read; one about persons is recorded before its first byte. Throws AuditUnavailable, or what `run` throws. */
  async around<A extends ReadAnswer>(
    request: ReadRequest,
    principal: Principal,
    requestId: string | null,
    run: () => Promise<A>,
  ): Promise<A> {
    if (!isPersonLevel(request)) return run();
    const entry = entryOfRead(request, principal, requestId);
    if (request.format === 'json') return this.shown(entry, run, (answer) => shownBy(request, answer));
    // How many rows a stream will have, or whether it breaks off, is not known when its first byte goes out.
    await this.write({ ...entry, outcome: 'started' });
    return run();
  }

  /** Runs what holds its answer back, and records it before handing it over; a failure is recorded where that is possible. */
  async shown<A>(entry: OpenEntry, run: () => Promise<A>, what: (answer: A) => Partial<AuditEntry>): Promise<A> {
    let answer: A;
    try {
      answer = await run();
    } catch (error) {
      await this.log.record(failed(entry, error)).catch(() => undefined);
      throw error;
    }
    await this.write({ ...entry, outcome: 'succeeded', ...what(answer) });
    return answer;
  }

  /** Writes records, all or none. Throws AuditUnavailable. */
  async write(entries: AuditEntry | readonly AuditEntry[]): Promise<void> {
    try {
      await this.log.record(entries);
    } catch (error) {
      throw auditProblem(error);
    }
  }
}

/** Whether a read shows rows about persons, so that it must be recorded. */
export function isPersonLevel({ read }: Pick<ReadRequest, 'read'>): boolean {
  return read.personLevel !== undefined && read.personLevel !== false;
}

/** The record of a read that showed nothing. */
export function failedWith(entry: OpenEntry, status: number, code: string): AuditEntry {
  return { ...entry, outcome: status < 500 ? 'refused' : 'failed', detail: { ...entry.detail, code } };
}

function failed(entry: OpenEntry, error: unknown): AuditEntry {
  return error instanceof Problem ? failedWith(entry, error.status, error.code) : failedWith(entry, 500, 'internal');
}
