import { createHash } from 'node:crypto';

import type { Sql } from '../connection/index.js';

/** Runs `statements` unless the same text was installed under this name before. */
export async function installOnce(sql: Sql, name: string, statements: string): Promise<boolean> {
  const checksum = createHash('sha256').update(statements).digest('hex');
  const [known] = await sql.query<{ checksum: string }>('select checksum from core.installed_sql where name = $1', [
    name,
  ]);
  if (known?.checksum === checksum) return false;
  await sql.client.query(statements);
  await sql.query(
    'insert into core.installed_sql (name, checksum) values ($1, $2) on conflict (name) do update set checksum = excluded.checksum',
    [name, checksum],
  );
  return true;
}
