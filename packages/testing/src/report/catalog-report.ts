import { readFile } from 'node:fs/promises';
import pg from 'pg';

const folder = new URL('../../sql/', import.meta.url);

/**
 * What the database holds of a module, as Markdown: relations with columns, indexes, triggers, policies and grants, then
 * functions. Reviewers read in its diff what a migration did to isolation.
 */
export async function catalogReport(url: string, schema: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const relations = await lines(client, 'catalog-report.sql', schema);
    const functions = await lines(client, 'function-report.sql', schema);
    return [
      `# What the database holds of \`${schema}\``,
      '',
      'Generated from a migrated database; a test compares it with the database. Renew it with `npm run report`.',
      '',
      '## Relations',
      ...relations,
      '',
      '## Functions',
      '',
      ...functions,
      '',
    ].join('\n');
  } finally {
    await client.end();
  }
}

async function lines(client: pg.Client, file: string, schema: string): Promise<string[]> {
  const text = await readFile(new URL(file, folder), 'utf8');
  const { rows } = await client.query<{ text: string }>(text, [schema]);
  return rows.map((row) => row.text);
}
