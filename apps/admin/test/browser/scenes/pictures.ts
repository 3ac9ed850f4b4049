import { fileURLToPath } from 'node:url';
import { filled, type Stage, type View } from '../../support/stage.js';

const folder = fileURLToPath(new URL('../../../../../docs/images/', import.meta.url));

const scenes: readonly (View & { readonly name: string; readonly path: string; readonly act?: 'verify' | 'drill' })[] =
  [
    { name: 'admin-overview', path: '/' },
    { name: 'admin-dashboard', path: '/m/action', height: 1150 },
    { name: 'admin-dashboard-dark', path: '/m/workspace', height: 1150, dark: true },
    { name: 'admin-phone', path: '/m/consciousness', width: 390, height: 844 },
    { name: 'admin-explain', path: '/m/action?explain=success-rate', act: 'verify' },
    { name: 'admin-drill-down', path: '/m/action', act: 'drill' },
    { name: 'admin-views', path: '/views' },
    { name: 'admin-alerts', path: '/alerts' },
    { name: 'admin-live', path: '/m/classroom/live' },
  ];

/** Pictures for docs/admin.md; only with TESSERA_PICTURES, since they change with each run. */
export function pictures(stage: () => Stage): void {
  it.each(scenes)('$name', async ({ name, path, act, ...view }) => {
    const { page, close } = await stage().page(path, view);
    if (path.startsWith('/m/') && !path.endsWith('/live')) await filled(page);
    if (act === 'verify') {
      await page.getByRole('button', { name: 'Verify' }).click();
      await page.locator('.verdict').waitFor();
    }
    if (act === 'drill') {
      await page.locator('[data-panel="slowest-triggers"] .row-open').first().click();
      await page.getByText('Min duration').waitFor();
    }
    if (path.endsWith('/live')) await page.locator('.timeline-event').first().waitFor();
    await page.locator('.data-table tbody tr, canvas, .card, .live-events p').first().waitFor();
    await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
    await close();
  });
}
