import { eraseSubject, exportSubject, type SubjectRequest } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

import type { ModuleFixture } from './module-fixture.js';
import { relationsOf } from './relations.js';

/** Somebody of the demo whom the most rows are about; null where no source names persons. */
async function somebody(definition: AnalyticsModuleDefinition, fixture: ModuleFixture): Promise<string | null> {
  for (const { name, subjects = {} } of definition.sources) {
    for (const column of Object.keys(subjects)) {
      const [found] = await fixture.rows<{ subject: string }>(
        `select ${column}::text as subject from ${definition.name}.${name}_source
         where ${column} is not null group by 1 order by count(*) desc, 1 limit 1`,
      );
      if (found) return found.subject;
    }
  }
  return null;
}

/** Relations of the module, and statistics about them, that hold this text anywhere. */
async function relationsWith(
  definition: AnalyticsModuleDefinition,
  fixture: ModuleFixture,
  text: string,
): Promise<string[]> {
  // Whole ids only: usr_1 is not in usr_19.
  const pattern = `(?<![\\w-])${text.replace(/\W/g, '\\$&')}(?![\\w-])`;
  const found: string[] = [];
  const relations = (await relationsOf(fixture, definition.name)).map(({ name }) => `${definition.name}.${name}`);
  for (const relation of [...relations, `(select * from pg_stats where schemaname = '${definition.name}')`]) {
    const [hit] = await fixture.rows<{ holds: boolean }>(
      `select exists (select from (select x::text as line from ${relation} as x) as l where l.line ~ $1) as holds`,
      [pattern],
    );
    if (hit?.holds) found.push(relation);
  }
  return found;
}

async function heldRows(
  definition: AnalyticsModuleDefinition,
  fixture: ModuleFixture,
  request: SubjectRequest,
): Promise<number> {
  return fixture.db.asOwner(
    async (sql) => {
      let count = 0;
      for await (const rows of exportSubject(sql, definition, request)) count += rows.length;
      return count;
    },
    { maintenance: true, isolation: 'repeatable read' },
  );
}

/** A person of the demo can be exported and erased: then they are nowhere, and figures equal what is left. */
export function describeSubjects(definition: AnalyticsModuleDefinition, demo: () => ModuleFixture): void {
  const persons = definition.sources.some(({ subjects }) => subjects !== undefined);
  if (!persons) return;

  test('an erased person is nowhere, and figures equal their definitions without them', async () => {
    const fixture = demo();
    const subject = await somebody(definition, fixture);
    if (subject === null) throw new Error(`the demo of ${definition.name} has nobody in a subject column`);
    const request = { module: definition.name, subject };
    expect(await heldRows(definition, fixture, request)).toBeGreaterThan(0);
    expect(await relationsWith(definition, fixture, subject)).not.toEqual([]);

    const receipt = await eraseSubject(fixture.db, { model: definition, bindings: {} }, request);
    expect(receipt.relations).not.toEqual([]);
    expect(JSON.stringify(receipt)).not.toContain(subject);
    expect(await relationsWith(definition, fixture, subject)).toEqual([]);
    expect(await heldRows(definition, fixture, request)).toBe(0);
    const now = new Date();
    for (const view of definition.views) {
      const days = new Date(now.getTime() - 3 * 86_400_000);
      expect([view.name, await fixture.engine.verify(definition.name, view.name, days, now)]).toEqual([view.name, 0]);
    }
  });
}
