import { Problem } from '../http/problem.js';

/** 409: the database does not keep statistics of statements; says what would make it. */
export class StatementsUnavailable extends Problem {
  constructor(missing: 'extension' | 'library') {
    super(
      409,
      'statements_unavailable',
      'No statistics of statements',
      missing === 'extension'
        ? 'The extension pg_stat_statements is not in this database. An administrator runs: create extension pg_stat_statements; grant pg_read_all_stats to <the login of DATABASE_URL>;'
        : 'pg_stat_statements is not loaded: put it into shared_preload_libraries and restart PostgreSQL.',
    );
  }
}
