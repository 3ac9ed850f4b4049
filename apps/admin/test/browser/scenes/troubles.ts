import { filled, type Stage } from '../../support/stage.js';

export function troubles(stage: () => Stage): void {
  it('who is offline is told so, sees what was there, and goes on without a reload', async () => {
    const { page, close } = await stage().page('/m/action');
    await filled(page);
    const context = page.context();
    await context.setOffline(true);
    await page.getByText(/You are offline\. What is shown is from before/).waitFor();
    expect(await page.locator('.panel').count()).toBeGreaterThan(5);
    await context.setOffline(false);
    await page.getByText(/You are offline/).waitFor({ state: 'hidden' });
    await close();
  });

  it('whose limit is used up is told how long to wait, and may try again then', async () => {
    const { page, close } = await stage().page('/');
    let refused = true;
    await page.route('**/api/v1/batch', (route) =>
      refused
        ? route.fulfill({
            status: 429,
            headers: { 'content-type': 'application/problem+json', 'retry-after': '2' },
            body: JSON.stringify({ status: 429, code: 'rate_limited', detail: '500 requests an hour are used up' }),
          })
        : route.continue(),
    );
    await page.goto(`${stage().installation.url}/m/action`);
    const told = page.getByRole('alert');
    await told.getByText('500 requests an hour are used up').waitFor();
    await told.getByText(/hourly limit of this credential/).waitFor();
    expect(await told.getByRole('button', { name: /Try again in/ }).isDisabled()).toBe(true);
    refused = false;
    await told.getByRole('button', { name: 'Try again', exact: true }).click();
    await filled(page);
    await close();
  });
}
