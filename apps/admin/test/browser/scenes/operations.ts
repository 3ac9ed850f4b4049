import type { Stage } from '../../support/stage.js';

export function operations(stage: () => Stage): void {
  it('a view that is refreshed elsewhere is seen to be, without a reload', async () => {
    const { page, errors, close } = await stage().page('/views?module=action');
    const rows = page.locator('.data-table tbody tr');
    await rows.first().waitFor();
    const told = page.waitForResponse(async (response) => {
      if (!response.url().endsWith('/action/refresh-status') || response.status() !== 200) return false;
      const { data } = (await response.json()) as { data: { views: { last_refresh: string }[] } };
      return data.views.every(({ last_refresh }) => last_refresh > asked);
    });
    const asked = new Date().toISOString();
    await stage().installation.call('/api/v1/action/refresh', {});
    await told;
    await page.getByText('recent_failures').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('cell', { name: 'api' }).first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('a view is refreshed and days are made anew, with progress', async () => {
    const { page, errors, close } = await stage().page('/views?view=action.action_metrics_hourly');
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Refresh now' }).click();
    await page
      .locator('.notice')
      .getByText(/action_metrics_hourly: .* rows in/)
      .waitFor();
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    await drawer.getByLabel('First day').fill(day);
    await drawer.getByLabel('Last day').fill(day);
    await drawer.getByRole('button', { name: 'Backfill' }).click();
    await drawer.getByText(/1 of 1 days, .* rows, succeeded/).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('a key is made, shown once, and revoked; the audit tells of it', async () => {
    const { page, errors, close } = await stage().page('/keys');
    await page.getByText('No keys yet').waitFor();
    await page.getByRole('button', { name: 'New key' }).click();
    await page.getByLabel('Name').fill('dashboards');
    await page.getByLabel('Organizations').fill('org_acme, org_helios');
    await page.getByRole('button', { name: 'Make the key' }).click();
    const key = await page.locator('.made-key').innerText();
    expect(key).toMatch(/^tsk_[0-9a-f]+\./);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('cell', { name: 'org_acme, org_helios' }).waitFor();

    const asKey = await stage().page('/', { token: key });
    await asKey.page.getByText(/^All is well/).waitFor();
    await asKey.close();

    await page.getByRole('button', { name: 'Revoke dashboards' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('cell', { name: 'revoked' }).waitFor();

    await page.goto(`${stage().installation.url}/audit?action=key.revoke`);
    await page.getByRole('cell', { name: 'key.revoke' }).first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('statements tell what the database spent its time on, or what to do for that', async () => {
    const { page, errors, close } = await stage().page('/statements');
    // The database of this test has not the extension: only a superuser can make it.
    await page.getByText('create extension pg_stat_statements').waitFor();
    const refused = errors.length;
    const told = {
      statement: '-- Who was there?\nselect count(*) from people where seen > $1',
      ...{ role: 'tessera', calls: 1200, total_ms: 3400.5, mean_ms: 2.8, max_ms: 90, rows: 1200 },
    };
    await page.route('**/api/v1/statements**', (route) => route.fulfill({ json: { data: [told], meta: {} } }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('cell', { name: 'Who was there?', exact: true }).click();
    await page.getByRole('dialog').getByText('where seen > $1').waitFor();
    expect(errors.slice(refused)).toEqual([]);
    await close();
  });

  it('modules tell their parts, and the configuration in force without a secret', async () => {
    const { page, errors, close } = await stage().page('/modules');
    await page.getByRole('heading', { name: 'Actions' }).waitFor();
    await page.getByLabel('Find a variable').fill('MIGRATION_DATABASE_URL');
    await page.getByRole('cell', { name: 'not set' }).waitFor();
    await page.getByLabel('Find a variable').fill('TESSERA_DEMO');
    await page.getByRole('cell', { name: 'on', exact: true }).waitFor();
    const password = new URL(stage().installation.database.url).password;
    if (password !== '') expect(await page.content()).not.toContain(password);
    expect(errors).toEqual([]);
    await close();
  });
}
