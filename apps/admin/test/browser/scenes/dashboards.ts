import { readFileSync } from 'node:fs';
import type { Page, Request } from 'playwright-core';
import type { Module } from '../../../src/api/manifest.js';
import { filled, type Stage, type Watched } from '../../support/stage.js';

const batches = ({ calls }: Watched): readonly Request[] =>
  calls.filter((call) => call.url().endsWith('/api/v1/batch'));

/** Paths that the last batch asked for. */
function asked(watched: Watched): readonly string[] {
  const body = batches(watched).at(-1)?.postDataJSON() as { requests: { path: string }[] } | undefined;
  return body?.requests.map(({ path }) => path) ?? [];
}

/** Does something, and waits until the dashboard has answers to it. */
async function andAnswered(page: Page, act: () => Promise<unknown>): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/batch'));
  await act();
  await answered;
  await filled(page);
}

export function dashboards(stage: () => Stage): void {
  it('of every module show each of its panels, with one request for all their figures', async () => {
    const { data } = (await stage().installation.call('/api/v1/modules')) as { data: readonly Module[] };
    for (const { name, title, panels } of data) {
      const watched = await stage().page(`/m/${name}`);
      const { page, errors, close } = watched;
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      if (panels.length > 0) await filled(page);
      expect([name, await page.locator('.panel').count()]).toEqual([name, panels.length]);
      expect([name, await page.locator('.empty-problem').allInnerTexts()]).toEqual([name, []]);
      expect([name, batches(watched).length]).toEqual([name, panels.length > 0 ? 1 : 0]);
      const drawn = panels.filter(({ kind }) => ['line', 'area', 'bar', 'heatmap'].includes(kind)).length;
      // A panel without a figure says why instead of drawing nothing.
      const pictures =
        '.panel:not([data-kind="stat"], [data-kind="table"], [data-kind="timeline"]) :is(.chart:has(canvas), .empty)';
      await page.waitForFunction(([selector, n]) => document.querySelectorAll(selector).length === n, [
        pictures,
        drawn,
      ] as const);
      expect([name, errors]).toEqual([name, []]);
      await close();
    }
  });

  it('range, zone, tenant and comparison are asked for, and are all in the address', async () => {
    const watched = await stage().page('/m/action');
    const { page, close } = watched;
    await filled(page);
    const hourly = page.locator('[data-panel="hourly-outcomes"]');

    await page.getByRole('button', { name: /own range/ }).click();
    await andAnswered(page, () => page.getByRole('button', { name: 'Last 6 hours' }).click());
    expect(asked(watched)).toContain('action/actions/hourly?hours=6');
    await hourly.getByText('Last 6 hours').waitFor();

    await andAnswered(page, () => page.getByLabel('Time zone').selectOption('Australia/Adelaide'));
    expect(asked(watched)).toContain('action/growth/weekly?weeks=1&tz=Australia%2FAdelaide');

    await andAnswered(page, () => page.getByLabel('Comparison').selectOption('previous_year'));
    expect(asked(watched)).toContain('action/actions/hourly?hours=6&compare=previous_year');

    await page.getByRole('button', { name: 'All organizations' }).click();
    await page.getByLabel('Find a organization').fill('helios');
    await andAnswered(page, () => page.getByRole('checkbox', { name: 'Helios Energy' }).check());
    expect(asked(watched).every((path) => path.includes('organization_id=org_helios'))).toBe(true);

    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      range: '6h',
      tz: 'Australia/Adelaide',
      compare: 'previous_year',
      tenant: '["org_helios"]',
    });
    const shared = await stage().page(page.url().replace(stage().installation.url, ''));
    await filled(shared.page);
    expect(asked(shared)).toEqual(asked(watched));
    await shared.close();
    await close();
  });

  it('from and to go to the reads that take them', async () => {
    const watched = await stage().page('/m/consciousness');
    const { page, close } = watched;
    await filled(page);
    await page.getByRole('button', { name: /own range/ }).click();
    const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('From (UTC)').fill(`${day}T00:00`);
    await page.getByLabel('To (UTC)').fill(`${day}T06:00`);
    await andAnswered(page, () => page.getByRole('button', { name: 'Show this range' }).click());
    const path = asked(watched).find((each) => each.includes('activity'));
    expect(path).toContain(`from=${day}T00%3A00%3A00.000Z&to=${day}T06%3A00%3A00.000Z`);
    expect(await page.getByText(/its own window/).count()).toBeGreaterThan(0);
    await close();
  });

  it('lead from a row to what is known of it', async () => {
    const { page, errors, close } = await stage().page('/m/action');
    await filled(page);
    await page.locator('[data-panel="slowest-triggers"] .row-open').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: 'The trigger with its figures over all time' }).waitFor();
    await drawer.getByText('Min duration').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
    await close();
  });

  it('are sorted by their headings, shown as tables, enlarged, and downloaded whole', async () => {
    const { page, close } = await stage().page('/m/action');
    await filled(page);
    const slowest = page.locator('[data-panel="slowest-triggers"]');
    await slowest.getByRole('button', { name: 'Total executions' }).click();
    expect(await slowest.locator('th[aria-sort="descending"]').innerText()).toContain('Total executions');
    const column = await slowest.locator('tbody tr').locator('td.numeric >> nth=0').allInnerTexts();
    const counts = column.map((text) => Number(text.replaceAll(',', '')));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));

    const actions = page.getByRole('button', { name: 'Actions of Throughput' });
    await actions.click();
    await page.getByRole('menuitem', { name: 'Show as table' }).click();
    const table = page.locator('[data-panel="throughput"] tbody tr');
    await table.first().waitFor();
    expect(await table.count()).toBe(168);

    await actions.click();
    await page.getByRole('menuitem', { name: 'Full screen' }).click();
    await page.locator('.panel-grid[data-full="true"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.panel-grid[data-full="false"]').waitFor();

    await actions.click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Download as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('action-throughput.csv');
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(lines[0]).toMatch(/^hour,partial,total_executions/);
    expect(lines).toHaveLength(169);
    await close();
  });

  it('tell a figure’s SQL and refresh, and find it equal to the source', async () => {
    const { page, errors, close } = await stage().page('/m/action');
    await filled(page);
    await page.getByRole('button', { name: 'Actions of Success rate', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Explain this number' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Verify' }).click();
    await drawer.locator('.verdict[data-verdict="equal"]').waitFor();
    await drawer
      .getByText(/asked by (start|schedule)/)
      .first()
      .waitFor();
    const question = drawer.locator('section', { hasText: 'The question, as SQL' });
    expect(await question.locator('.sql pre').first().innerText()).toMatch(/^--.*\n[^]*select/);
    expect(errors).toEqual([]);
    await close();
  });

  it('are not sent again while nothing has changed', async () => {
    const { page, close } = await stage().page('/m/action');
    await filled(page);
    const again = page.waitForResponse((response) => response.url().endsWith('/api/v1/batch'));
    await page.getByRole('button', { name: 'Look again now' }).click();
    const { data } = (await (await again).json()) as { data: readonly { status: number; body: unknown }[] };
    expect(new Set(data.map(({ status, body }) => `${status} ${String(body)}`))).toEqual(new Set(['304 null']));
    await filled(page);
    expect(await page.locator('[data-panel="success-rate"] .stat-value').innerText()).toMatch(/%$/);
    await close();
  });
}
