import { readFile, writeFile } from 'node:fs/promises';

import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { catalogReport } from '../report/catalog-report.js';
import type { ModuleFixture } from './module-fixture.js';

/** `report.sql.md` beside the module's sources says what the database holds. TESSERA_UPDATE_REPORT=1 writes it anew. */
export function describeReport(definition: AnalyticsModuleDefinition, fixture: () => ModuleFixture): void {
  test('report.sql.md says what the database holds', async () => {
    const file = new URL('report.sql.md', definition.root);
    const report = await catalogReport(fixture().url, definition.name);
    if (process.env['TESSERA_UPDATE_REPORT'] === '1') await writeFile(file, report);
    expect(await readFile(file, 'utf8')).toBe(report);
  });
}
