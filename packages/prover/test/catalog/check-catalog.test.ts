import { actionAnalytics } from '@tessera/action-analytics';
import { installModule } from '@tessera/db-core';
import pg from 'pg';

import { askCatalog, checkCatalog } from '../../src/catalog/check-catalog.js';
import type { CheckResult, Finding } from '../../src/finding.js';
import { installedDatabase, type InstalledDatabase } from '../installed-database.js';
import { adminUrlOf } from '../superuser.js';
import { BARRIER, FAULTS } from './faults.js';

let installed: InstalledDatabase;

beforeAll(async () => {
  installed = await installedDatabase('prover catalog', [actionAnalytics]);
});

afterAll(async () => {
  await installed.close();
});

/** What the catalog answers after `seed`, which is rolled back: roles are shared with other databases. */
async function after(seed: string, superuser = false): Promise<CheckResult[]> {
  const client = new pg.Client({ connectionString: superuser ? adminUrlOf(installed.url) : installed.url });
  await client.connect();
  try {
    await client.query(`begin; ${seed}`);
    return await askCatalog(
      {
        query: async <R extends object>(text: string, values: readonly unknown[] = []) =>
          (await client.query<R>(text, [...values])).rows,
      },
      [actionAnalytics],
    );
  } finally {
    await client.end();
  }
}

const findingsOf = (results: readonly CheckResult[]): Finding[] => results.flatMap(({ findings }) => findings);

it('finds nothing in what is installed, having asked about something', async () => {
  const results = await checkCatalog(installed.db, [actionAnalytics]);
  expect(findingsOf(results)).toEqual([]);
  for (const { check, tried, notes } of results)
    expect([check, tried > 0 || notes?.length === 1]).toEqual([check, true]);
  expect(results.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(500);
});

it('lists a barrier view with the predicate of the tenant, and does not mind it', async () => {
  const views = (await after(BARRIER)).find(({ check }) => check === 'catalog-views');
  expect(views?.findings).toEqual([]);
  expect(views?.notes).toEqual([expect.stringContaining('action.totals')]);
});

it.each(FAULTS)('finds $name', async ({ sql, check, place, superuser }) => {
  const found = findingsOf(await after(sql, superuser)).filter((finding) => finding.check === check);
  expect(found.map((finding) => finding.place)).toContain(place);
  for (const { detail } of found) expect(detail).toMatch(/; (right|the definition)/);
});

it('tries every question with a fault', async () => {
  const asked = (await after('select')).map(({ check }) => check);
  expect(asked.filter((check) => !FAULTS.some((fault) => fault.check === check))).toEqual([]);
});

it('changes nothing', async () => {
  const before = await installed.db.asOwner((sql) => sql.query('select count(*), max(xmin::text) from pg_class'));
  await checkCatalog(installed.db, [actionAnalytics]);
  expect(await installed.db.asOwner((sql) => sql.query('select count(*), max(xmin::text) from pg_class'))).toEqual(
    before,
  );
});

it('minds the views over external tables, whose predicate an install writes', async () => {
  const external = await installedDatabase('prover external', [actionAnalytics], async (db) => {
    await db.asOwner(async (sql) => {
      await sql.query('create schema legacy');
      await sql.query('create table legacy.results (like action.action_results including indexes)');
      await sql.query('alter table legacy.results drop column organization_id');
      await sql.query('create table legacy.triggers (like action.triggers including indexes)');
    });
    await installModule(db, {
      model: actionAnalytics,
      bindings: {
        action_results: { kind: 'external', table: 'legacy.results', columns: {} },
        triggers: { kind: 'external', table: 'legacy.triggers', columns: {}, tenantColumn: 'organization_id' },
      },
    });
  });
  try {
    const results = await checkCatalog(external.db, [actionAnalytics]);
    expect(findingsOf(results)).toEqual([]);
    expect(results.find(({ check }) => check === 'catalog-views')?.notes).toEqual([
      expect.stringContaining('action.action_results_source reads as its owner'),
      expect.stringContaining('action.triggers_source reads as its owner'),
    ]);
  } finally {
    await external.close();
  }
});
