import type { Stage } from '../../support/stage.js';

/** A minute is evaluated once: a rule that is made within it has its turn in the next one. */
async function evaluated({ installation }: Stage, rule: string): Promise<void> {
  for (;;) {
    await installation.call('/api/v1/alerts/evaluate', {});
    const { data } = (await installation.call('/api/v1/alerts/rules?limit=1000')) as {
      readonly data: readonly { readonly name: string; readonly state: string | null }[];
    };
    if (data.some(({ name, state }) => name === rule && state !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

export function alerts(stage: () => Stage): void {
  it('a rule is rehearsed and made, fires on the figures there are, and is acknowledged', async () => {
    const { page, errors, close } = await stage().page('/alerts');
    await page.getByText('ready-made').first().waitFor();
    await page.getByRole('button', { name: 'New rule' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Name').fill('Always low');
    await drawer.getByLabel('Metric').selectOption('action/success_rate');
    await drawer.getByLabel('Fires when it is').selectOption('less_than');
    await drawer.getByLabel('Threshold, percent').fill('101');
    await drawer.getByRole('button', { name: 'Rehearse over 30 days' }).click();
    await drawer.getByRole('heading', { name: /^It would have fired/ }).waitFor();
    await drawer.getByRole('button', { name: 'Make the rule' }).click();
    await page.getByText('Always low is saved').waitFor();
    await drawer.waitFor({ state: 'hidden' });

    await evaluated(stage(), 'Always low');
    await page.goto(`${stage().installation.url}/alerts`);
    const row = page.getByRole('row', { name: /Always low/ });
    await row.getByText('firing').waitFor();

    await page.getByRole('link', { name: 'Incidents' }).click();
    await page.getByRole('row', { name: /Always low/ }).click();
    await page.getByRole('dialog').getByLabel('Notes').fill('It is a test');
    await page.getByRole('dialog').getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByText('Always low is acknowledged').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /Always low.*local-admin/ }).waitFor();
    expect(errors).toEqual([]);
    await close();
  }, 120_000);

  it('a webhook gets a secret, shown once; one into the inner network is refused with the reason', async () => {
    const { page, close } = await stage().page('/alerts?tab=destinations');
    await page.getByLabel('URL').fill('https://127.0.0.1/hook');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('alert').getByText('address', { exact: true }).waitFor();
    await page.getByLabel('URL').fill('https://hooks.example.org/alerts');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    expect(await page.locator('.shown-secret code').innerText()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Done' }).click();
    await page
      .getByRole('cell', { name: /hooks\.example\.org/ })
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: /^Disable/ })
      .first()
      .click();
    await page.getByText('disabled', { exact: true }).waitFor();
    await close();
  });
}
