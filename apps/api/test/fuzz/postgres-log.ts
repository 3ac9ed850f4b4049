import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../support/server-process.js';

/** An error that reached PostgreSQL. */
export interface PostgresError {
  readonly state: string;
  readonly line: string;
}

/** The log of a server's embedded PostgreSQL, told to name the SQLSTATE of every error. */
export class PostgresLog {
  private from: number;

  private constructor(private readonly path: string) {
    this.from = statSync(path).size;
  }

  /** @param dataDir the server's data directory @param pid of the postmaster, which reads its settings anew */
  static async open(dataDir: string, pid: number): Promise<PostgresLog> {
    const settings = "log_error_verbosity = 'verbose'\nlog_min_messages = 'error'\nlog_min_error_statement = 'error'\n";
    appendFileSync(join(dataDir, 'postgres', 'postgresql.conf'), settings);
    process.kill(pid, 'SIGHUP');
    const log = new PostgresLog(join(dataDir, 'postgres.log'));
    // Every session reads them at its next statement.
    await pause(1_000);
    return log;
  }

  /** Errors since the last call. */
  errors(): readonly PostgresError[] {
    const bytes = readFileSync(this.path);
    const text = bytes.subarray(this.from).toString();
    this.from = bytes.length;
    const found = text.split('\n').flatMap((line): PostgresError[] => {
      const state = /(?:ERROR|FATAL|PANIC): {2}([0-9A-Z]{5}): /.exec(line)?.[1];
      return state === undefined ? [] : [{ state, line }];
    });
    return found;
  }
}
