import { consciousnessAnalytics } from '../../src/index.js';
import { expectRows } from '@tessera/testing';
import { caller, lasting } from './describe-read.js';
import { bothOf, VIEWS } from './views.js';

/** Tests of one view: its columns, that it equals its definition over believable data, and who sees it. */
export function describeView(name: keyof typeof VIEWS): void {
  const view = consciousnessAnalytics.views.find((candidate) => candidate.name === name);
  const specified = VIEWS[name];
  if (!view || !specified) throw new Error(`no view ${name}`);

  describe(name, () => {
    const fresh = lasting('demo');

    it('has the columns of the specification, the tenant first', async () => {
      const found = await fresh().rows<{ names: string }>(
        `select string_agg(column_name, ', ' order by ordinal_position) as names from information_schema.columns
        where table_schema = 'consciousness' and table_name = $1`,
        [name],
      );
      expect(found).toEqual([{ names: `tenant_id, ${specified.columns}` }]);
    });

    it('equals its definition over believable data', async () => {
      const { stored, defined } = await bothOf(fresh(), name);
      expect(defined.length).toBeGreaterThan(0);
      expectRows(stored, defined, specified.key);
    });

    it('shows callers their own tenants, the default one like any other, never the platform', async () => {
      const seen = (tenants: readonly string[]) =>
        fresh().db.withRls(caller('authenticated', tenants), (sql) =>
          sql.query<{ tenant_id: string }>(`select distinct tenant_id from consciousness.${name} order by 1`),
        );
      expect(await seen(['studio_north', 'platform'])).toEqual([{ tenant_id: 'studio_north' }]);
      expect(await seen(['default'])).toEqual([{ tenant_id: 'default' }]);
      expect(await seen([])).toEqual([]);
    });

    it('is refused to those who may not read it', async () => {
      const asked = (role: 'analyst' | 'research') =>
        fresh().db.withRls(caller(role), (sql) => sql.query(`select 1 from consciousness.${name} limit 1`));
      await expect(asked('research')).rejects.toThrow();
      if (view.readBy.includes('analyst')) await expect(asked('analyst')).resolves.toHaveLength(1);
      else await expect(asked('analyst')).rejects.toThrow();
    });
  });
}
