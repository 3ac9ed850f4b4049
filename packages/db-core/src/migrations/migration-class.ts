import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';

import { errorCode, grantStatement, isError } from '../errors/index.js';
import { MigrationFailed } from './migration-failed.error.js';
import type { MigrationFile } from './migration-file.js';
import { type SqlStatement, splitStatements } from './split-statements.js';

/** A TypeORM migration class that runs the statements of an `.sql` file and keeps its checksum. */
export function migrationClass(file: MigrationFile): new () => MigrationInterface {
  const checksums = `${pg.escapeIdentifier(file.module)}.migration_checksums`;
  return class implements MigrationInterface {
    readonly name = file.name;
    readonly transaction = file.transactional;

    async up(runner: QueryRunner): Promise<void> {
      await run(runner, file, `${file.file}.up.sql`, file.up);
      await runner.query(
        `insert into ${checksums} (name, checksum) values ($1, $2)
        on conflict (name) do update set checksum = excluded.checksum`,
        [file.name, file.checksum],
      );
    }

    async down(runner: QueryRunner): Promise<void> {
      await run(runner, file, `${file.file}.down.sql`, file.down);
      await runner.query(`delete from ${checksums} where name = $1`, [file.name]);
    }
  };
}

async function run(runner: QueryRunner, file: MigrationFile, fileName: string, sql: string): Promise<void> {
  if (runner.isTransactionActive) await runner.query("set local lock_timeout = '30s'");
  for (const statement of splitStatements(sql)) {
    try {
      await runner.query(statement.text);
    } catch (error) {
      throw new MigrationFailed(file.module, fileName, lineOf(statement, error), reasonOf(error), error);
    }
  }
}

/** TypeORM puts the driver's error one level down. */
function driverError(error: unknown): unknown {
  return isError(error) && 'driverError' in error ? error.driverError : error;
}

function lineOf(statement: SqlStatement, error: unknown): number {
  const cause = driverError(error);
  const position = cause instanceof pg.DatabaseError ? Number(cause.position ?? 0) : 0;
  return statement.line + statement.text.slice(0, Math.max(0, position - 1)).split('\n').length - 1;
}

function reasonOf(error: unknown): string {
  const cause = driverError(error);
  if (!(cause instanceof pg.DatabaseError)) return isError(cause) ? cause.message : String(cause);
  const details = [cause.message, cause.detail, cause.hint, cause.where].filter((part) => part !== undefined);
  if (errorCode(cause) === '42501') details.push(`granted by: ${grantStatement(cause.message)}`);
  return `${details.join('; ')} (${cause.code})`;
}
