import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { actionAnalytics } from '../../src/index.js';
import { applyChanges, batches } from './changes.js';
import { caller, lasting } from './describe-read.js';
import { expectRows, type Row } from './figures.js';
import type { ModuleFixture as Fixture } from '@tessera/testing';

/** The view's rows and its definition's over the source, at one moment. */
async function bothOf(fixture: Fixture, view: string): Promise<{ readonly stored: Row[]; readonly defined: Row[] }> {
  const definition = await readFile(new URL(`sql/definitions/${view}.sql`, actionAnalytics.root), 'utf8');
  return fixture.db.asOwner(
    async (sql) => ({
      stored: await sql.query<Row>(`select * from action.${view}`),
      defined: await sql.query<Row>(definition),
    }),
    { maintenance: true, isolation: 'repeatable read' },
  );
}

/** Tests of one view: its columns, that it equals its definition whatever happens to the source, and who sees it. */
export function describeView(
  name: string,
  { columns, key }: { readonly columns: readonly string[]; readonly key: readonly string[] },
): void {
  const view = actionAnalytics.views.find((candidate) => candidate.name === name);
  if (!view) throw new Error(`no view ${name}`);

  describe(name, () => {
    const fresh = lasting('demo');
    const changing = lasting('empty');

    it('has the columns of the specification, the organization first', async () => {
      const found = await fresh().rows<{ column_name: string }>(
        `select column_name::text from information_schema.columns
        where table_schema = 'action' and table_name = $1 order by ordinal_position`,
        [name],
      );
      expect(found.map(({ column_name }) => column_name)).toEqual(['organization_id', ...columns]);
    });

    it('equals its definition over believable data', async () => {
      const { stored, defined } = await bothOf(fresh(), name);
      expect(defined.length).toBeGreaterThan(0);
      expectRows(stored, defined, key);
    });

    it('equals its definition after any writes and refreshes', async () => {
      await fc.assert(
        fc.asyncProperty(batches, async (all) => {
          for (const batch of all) {
            await applyChanges(changing(), batch);
            await changing().refresh();
            const { stored, defined } = await bothOf(changing(), name);
            expectRows(stored, defined, key);
          }
        }),
        { numRuns: 12 },
      );
    });

    it('shows callers their own organizations, never the platform', async () => {
      const seen = (organizations: readonly string[]) =>
        fresh().db.withRls(caller('authenticated', organizations), (sql) =>
          sql.query<{ organization_id: string }>(`select distinct organization_id from action.${name} order by 1`),
        );
      expect(await seen(['org_acme', 'platform'])).toEqual([{ organization_id: 'org_acme' }]);
      expect(await seen([])).toEqual([]);
    });

    it('is refused to those who may not read it', async () => {
      const asked = (role: 'analyst' | 'research') =>
        fresh().db.withRls(caller(role), (sql) => sql.query(`select 1 from action.${name} limit 1`));
      await expect(asked('research')).rejects.toThrow();
      if (view.readBy.includes('analyst')) await expect(asked('analyst')).resolves.toHaveLength(1);
      else await expect(asked('analyst')).rejects.toThrow();
    });
  });
}
