import { filled, type Stage } from '../../support/stage.js';

const script = '<img src=x onerror="window.taken=1"><script>window.taken=1</script>';
const turned = 'invoice\u202egpj.exe';
const formula = '=HYPERLINK("http://x.invalid","x")';
const long = `long ${'x'.repeat(9_995)}`;

export function hostileText(stage: () => Stage): void {
  it('from event data is text on every page, however it is shown', async () => {
    const { installation } = stage();
    const executed_at = new Date(Date.now() - 60_000).toISOString();
    const events = [script, turned, formula, long].map((text, at) => ({
      source: 'action_results',
      organization_id: 'org_acme',
      id: `hostile-${at}`,
      job_id: text.slice(0, 200),
      trigger_id: null,
      event_id: text.slice(0, 200),
      action_type: text.slice(0, 60),
      status: 'failed',
      executed_at,
      error_message: text,
      retry_count: 0,
    }));
    const { data } = (await installation.call('/api/v1/action/events', { events })) as { data: object };
    expect(data).toEqual({ accepted: 4, duplicates: 0, errors: [] });
    await installation.call('/api/v1/action/refresh', {});

    const { page, errors, close } = await stage().page('/m/action?range=24h');
    page.on('dialog', (dialog) => {
      throw new Error(`a dialog opened: ${dialog.message()}`);
    });
    await filled(page);
    const failures = page.locator('[data-panel="recent-failures"]');
    await failures.getByText(script, { exact: true }).first().waitFor();
    await failures.getByText(formula, { exact: true }).first().waitFor();
    await failures.getByText(turned).first().waitFor();
    // The right-to-left override turns its own cell only.
    expect(
      await failures
        .locator('td')
        .first()
        .evaluate((cell) => getComputedStyle(cell).unicodeBidi),
    ).toBe('isolate');
    await failures.locator('tr', { hasText: 'long xxx' }).first().locator('.row-open').click();
    expect(
      await page
        .getByRole('dialog')
        .getByText(/^long x{9995}$/)
        .count(),
    ).toBe(1);
    await page.keyboard.press('Escape');
    for (const id of ['distribution', 'top-errors']) {
      const panel = page.locator(`[data-panel="${id}"]`);
      const box = await panel.locator('canvas').boundingBox();
      await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60);
    }
    for (const path of ['/', '/views', '/audit', '/modules', '/m/action?tables=distribution']) {
      await page.goto(installation.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    expect(await page.evaluate('window.taken')).toBeUndefined();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await close();
  });
}
