import pg from 'pg';

import { DatabaseUnavailable, isError } from '../errors/index.js';

/** A connection of its own for health checks, so that a busy or exhausted pool does not look like a dead database. */
export class PingClient {
  private client: pg.Client | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly applicationName: string,
  ) {}

  /**
   * Resolves when the server answers within `timeoutMs`, connecting first if need be. Calls at the same time share one
   * probe. Throws {@link DatabaseUnavailable}.
   */
  async ping(timeoutMs: number): Promise<void> {
    this.running ??= this.probe(timeoutMs).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Closes the connection, if there is one. */
  async close(): Promise<void> {
    await this.running?.catch(() => undefined);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async probe(timeoutMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      await Promise.race([this.ask(timeoutMs), late]);
    } catch (error) {
      this.drop();
      throw new DatabaseUnavailable(isError(error) ? error.message || error.name : String(error), error);
    } finally {
      clearTimeout(timer);
    }
  }

  private async ask(timeoutMs: number): Promise<void> {
    this.client ??= await this.connect(timeoutMs);
    await this.client.query('select 1');
  }

  private async connect(timeoutMs: number): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: `${this.applicationName} health`,
      connectionTimeoutMillis: timeoutMs,
    });
    client.on('error', () => {
      if (this.client === client) this.client = undefined;
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  private drop(): void {
    const client = this.client;
    this.client = undefined;
    // With a statement under way, end() cuts the socket instead of waiting for it.
    client?.end().catch(() => undefined);
  }
}
