import {
  type Database,
  DatabaseUnavailable,
  type Principal,
  type Sql,
  StatementLost,
  translateError,
} from '@tessera/db-core';
import { recordBatch } from '../audit/batch-entries.js';
import { Problem } from '../http/problem.js';
import { InvalidInput } from '../http/problems.js';
import { readProblem, type ReadService } from '../reads/read-service.js';
import type { BatchAnswer } from './batch-answer.js';
import type { BatchPart } from './batch-request.js';
import { permittedRead } from './permitted-read.js';
import type { ReadRoutes } from './read-routes.js';

/** Runs several reads in one transaction, so that a dashboard's figures belong together. */
export class BatchService {
  constructor(
    private readonly database: Database,
    private readonly routes: ReadRoutes,
    private readonly reads: ReadService,
    private readonly log: (error: unknown) => void,
  ) {}

  /** Answers in the order of the parts; each has its own status. Throws DatabaseAway. */
  async run(parts: readonly BatchPart[], principal: Principal, requestId: string): Promise<BatchAnswer[]> {
    try {
      const work = async (sql: Sql): Promise<BatchAnswer[]> => {
        const answers: BatchAnswer[] = [];
        for (const part of parts) answers.push(await this.one(sql, part, principal, requestId));
        return answers;
      };
      const answers = await this.database.withRls(principal, work, { keepPlans: true });
      return await recordBatch(this.reads, this.routes, { parts, answers, principal, requestId }, (part, error) =>
        this.failed(part, error, requestId),
      );
    } catch (error) {
      throw readProblem(error);
    }
  }

  private async one(sql: Sql, part: BatchPart, principal: Principal, requestId: string): Promise<BatchAnswer> {
    // A statement that fails would end the transaction of the others.
    await sql.query('savepoint tessera_part');
    try {
      const answer = await this.read(sql, part, principal);
      await sql.query('release savepoint tessera_part');
      return answer;
    } catch (error) {
      // The whole runs again, or cannot.
      if (error instanceof StatementLost || translateError(error) instanceof DatabaseUnavailable) throw error;
      await sql.query('rollback to savepoint tessera_part');
      return this.failed(part, readProblem(error), requestId);
    }
  }

  private async read(sql: Sql, part: BatchPart, principal: Principal): Promise<BatchAnswer> {
    const { module, read, path, query } = permittedRead(this.routes, part.path, principal);
    const request = await this.reads.parse(module, read, { query, path }, principal, sql);
    // An export has no page limit, and a part is held in memory as a whole.
    if (request.format !== 'json') {
      const detail = 'must be json within a batch';
      throw new InvalidInput([{ field: 'format', value: request.format, detail, limit: ['json'] }]);
    }
    const answer = await this.reads.answerIn(sql, request, principal, part.ifNoneMatch);
    const etag = answer.headers['etag'] ?? null;
    return { id: part.id, status: answer.status, etag, body: 'body' in answer ? answer.body : null };
  }

  private failed(part: BatchPart, error: unknown, requestId: string): BatchAnswer {
    const problem =
      error instanceof Problem
        ? error
        : new Problem(500, 'internal', 'Internal error', 'The read could not be answered.', { cause: error });
    if (problem !== error) this.log(error);
    const [instance = ''] = part.path.split('?');
    return {
      id: part.id,
      status: problem.status,
      etag: null,
      body: { ...problem.toBody(), instance, request_id: requestId },
    };
  }
}
