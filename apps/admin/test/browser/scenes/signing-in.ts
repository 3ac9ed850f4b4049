import type { Stage } from '../../support/stage.js';

export function signingIn(stage: () => Stage): void {
  it('by the link: the token is taken out of the address and kept for the tab', async () => {
    const { page, errors, close } = await stage().page('/');
    expect(page.url()).toBe(`${stage().installation.url}/`);
    await page.getByText(/^All is well/).waitFor();
    await page.reload();
    await page.getByText(/^All is well/).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('by a pasted token; one that does not work is told why, and what to do', async () => {
    const { page, close } = await stage().stranger('/views');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByLabel('Token or API key').fill('eyJhbGciOiJIUzI1NiJ9.e30.nothing');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText(/Sign in again: open the link/).waitFor();
    await page.getByLabel('Token or API key').fill(stage().installation.token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Views', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await close();
  });

  it('serves pages under a policy without inline code', async () => {
    const policy = (await fetch(stage().installation.url)).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-inline');
  });

  it('loads less than 250 kB of packed script before charts', async () => {
    const { page, close } = await stage().stranger('/');
    const scripts = new Set<string>();
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.add(response.url());
    });
    await page.goto(`${stage().installation.url}/keys#token=${stage().installation.token}`);
    await page.getByRole('heading', { name: 'API keys' }).waitFor();
    let total = 0;
    for (const script of scripts) {
      const { headers } = await fetch(script, { headers: { 'accept-encoding': 'gzip' } });
      expect(headers.get('content-encoding')).toBe('gzip');
      total += Number(headers.get('content-length'));
    }
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(250_000);
    await close();
  });

  it('answers for its own pages only', async () => {
    const { url } = stage().installation;
    for (const path of ['/', '/m/action', '/views', '/keys', '/audit', '/modules']) {
      const response = await fetch(url + path);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        200,
        expect.stringContaining('text/html'),
      ]);
    }
    for (const path of ['/nothing', '/assets/nothing.js', '/api/nothing']) {
      expect([path, (await fetch(url + path)).status]).toEqual([path, 404]);
    }
  });
}
