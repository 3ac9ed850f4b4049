import { readFile } from 'node:fs/promises';

import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

import { lasting } from './describe-analytics-module.js';
import { expectRows, type Figures } from './figures.js';
import type { ModuleFixture } from './module-fixture.js';

/** What is expected of a view. */
export interface ViewExpectations {
  /** Columns that identify a row. */
  readonly key: readonly string[];
  /** Columns that are known within 1 %; percentiles unless said. */
  readonly approximate?: RegExp;
}

/** Writes to a managed source of facts, one after the other, that know nothing of its columns but key and time. */
function writes(definition: AnalyticsModuleDefinition, source: string): readonly string[] {
  const { key, time = '' } = definition.sources.find(({ name }) => name === source) ?? { key: [] };
  const table = `${definition.name}.${source}`;
  const aside = `${table}_aside`;
  const some = (share: number): string => `abs(hashtext(concat_ws('-', ${key.join(', ')}))) % ${share} = 0`;
  return [
    `update ${table} set ${time} = ${time} - interval '3 hours' where ${some(5)}`,
    `create table ${aside} as select * from ${table} where ${some(3)}; delete from ${table} where ${some(3)}`,
    `insert into ${table} select * from ${aside}; drop table ${aside}`,
    `truncate ${table}`,
  ];
}

/**
 * Checks one view against `sql/definitions/<view>.sql`, its plain definition over the source: over demo data, and after facts
 * changed, went, came late and went all together. The demo must have facts in every managed source of facts.
 */
export function describeView(
  definition: AnalyticsModuleDefinition,
  name: string,
  { key, approximate }: ViewExpectations,
): void {
  describe(`view ${name}`, () => {
    const fixture = lasting(definition, 'demo');

    const expectEqual = async (): Promise<number> => {
      const { stored, defined } = await bothOf(definition, fixture(), name);
      expectRows(stored, defined, key, approximate);
      return defined.length;
    };

    it('equals its definition over believable data', async () => {
      expect(await expectEqual()).toBeGreaterThan(0);
    });

    it('equals its definition after facts changed, went and came late', async () => {
      const facts = definition.sources.filter(({ role }) => role === 'facts');
      for (const statement of facts.flatMap((source) => writes(definition, source.name))) {
        await fixture().db.asOwner((sql) => sql.client.query(statement), { maintenance: true });
        await fixture().refresh();
        await expectEqual();
      }
      expect(await expectEqual()).toBe(0);
    });
  });
}

/** The view's rows and its definition's over the source, at one moment. */
async function bothOf(
  { name: module, root }: AnalyticsModuleDefinition,
  fixture: ModuleFixture,
  view: string,
): Promise<{ readonly stored: Figures[]; readonly defined: Figures[] }> {
  const definition = await readFile(new URL(`sql/definitions/${view}.sql`, root), 'utf8');
  return fixture.db.asOwner(
    async (sql) => ({
      stored: await sql.query<Figures>(`select * from ${module}.${view}`),
      defined: await sql.query<Figures>(definition),
    }),
    { maintenance: true, isolation: 'repeatable read' },
  );
}
