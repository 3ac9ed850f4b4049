import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { filled, type Stage } from '../../support/stage.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds that keeps somebody from using the page. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate<readonly Finding[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
          .slice(0, 3)
          .join(' | ')}`,
    );
}

const pages = [
  '/',
  '/m/action',
  '/m/consciousness',
  '/m/workspace',
  '/m/classroom',
  '/m/classroom/live',
  '/views',
  '/keys',
  '/audit',
  '/statements',
  '/modules',
];

export function accessibility(stage: () => Stage): void {
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)(
    'axe finds nothing serious on any page, %s at %d pixels, and none scrolls sideways',
    async (scheme, width) => {
      const { page, close } = await stage().page('/', { dark: scheme === 'dark', width });
      for (const path of pages) {
        await page.goto(stage().installation.url + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        if (path.startsWith('/m/') && !path.endsWith('/live')) await filled(page);
        await page.waitForFunction(() => document.querySelector('.page-skeleton') === null);
        expect([path, await findings(page)]).toEqual([path, []]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([path, overflow <= 0]).toEqual([path, true]);
      }
      await close();
    },
  );

  it('axe finds nothing serious in what opens', async () => {
    const { page, close } = await stage().page('/m/action?explain=success-rate');
    await page.getByRole('dialog').getByText('The refresh that made it').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.goto(`${stage().installation.url}/m/action`);
    await filled(page);
    await page.getByRole('button', { name: /own range/ }).click();
    await page.getByLabel('From (UTC)').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.goto(`${stage().installation.url}/views?view=action.recent_failures`);
    await page.getByRole('dialog').getByLabel('First day').waitFor();
    expect(await findings(page)).toEqual([]);
    await close();
  });

  it('all of it works by keyboard', async () => {
    const { page, close } = await stage().page('/m/action');
    await filled(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Actions of Throughput' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Explain this number' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('[data-panel="throughput"] table').waitFor();
    await page.locator('[data-panel="slowest-triggers"] .row-open').first().focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await close();
  });
}
