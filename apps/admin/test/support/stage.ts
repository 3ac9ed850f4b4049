import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { browserPath, startBrowser } from './chromium.js';
import { Installation } from './installation.js';

/** What a page did wrong while it was looked at. */
export interface Watched {
  readonly page: Page;
  /** Errors of the console and of scripts; breaches of the content security policy are among them. */
  readonly errors: readonly string[];
  /** Calls of the API, newest last. */
  readonly calls: readonly Request[];
  close(): Promise<void>;
}

export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly token?: string;
}

/** One server and one browser for all scenes of a test file. */
export class Stage {
  private constructor(
    readonly installation: Installation,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Stage> {
    const [installation, browser] = await Promise.all([Installation.start(), startBrowser(browserPath ?? '')]);
    return new Stage(installation, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.installation.stop();
  }

  /** A signed-in page in a profile of its own. */
  async page(path: string, view: View = {}): Promise<Watched> {
    const { width = 1280, height = 900, dark = false, token = this.installation.token } = view;
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      acceptDownloads: true,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const watched = this.watch(page, context);
    await page.goto(`${this.installation.url}/#token=${token}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (path !== '/') await page.goto(`${this.installation.url}${path}`);
    return watched;
  }

  /** A page without a token. */
  async stranger(path: string): Promise<Watched> {
    const context = await this.browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const watched = this.watch(page, context);
    await page.goto(`${this.installation.url}${path}`);
    return watched;
  }

  private watch(page: Page, context: BrowserContext): Watched {
    const errors: string[] = [];
    const calls: Request[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => {
      if (request.url().includes('/api/')) calls.push(request);
    });
    return { page, errors, calls, close: () => context.close() };
  }
}

/** Until a dashboard's panels have their answers. */
export async function filled(page: Page): Promise<void> {
  await page.locator('.panel').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.panel [aria-busy], .panel .skeleton') === null);
}
