import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A link that has gone silent is noticed by asking. */
const ASK_EVERY_MS = 10_000;

/** What is told of a channel. */
export interface ChannelEvents {
  /** Somebody's transaction that notified the channel has committed. */
  readonly onNotice: (payload: string) => void;
  /** It listens again: what was told meanwhile is not known. */
  readonly onListening: () => void;
}

/**
 * Listens to a channel on a connection of its own, and connects again whenever that breaks. Behind a pooler that lends its
 * connections it cannot listen: `listening` then stays false. Whoever listens looks for itself, too: a notice is a hint that
 * there is something to see.
 */
export class ChannelListener {
  private client: pg.Client | undefined;
  private ended = false;
  private heard = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly events: ChannelEvents,
  ) {
    this.running = this.run();
  }

  /** Whether notices arrive. */
  get listening(): boolean {
    return this.heard;
  }

  async close(): Promise<void> {
    this.ended = true;
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private isClosed(): boolean {
    return this.ended;
  }

  private async run(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.isClosed()) {
      const listened = await this.listen().catch(() => false);
      this.heard = false;
      pause = listened ? FIRST_PAUSE_MS : Math.min(2 * pause, LONGEST_PAUSE_MS);
      if (!this.isClosed()) await sleep(pause, undefined, { ref: false });
    }
  }

  /** Listens until the connection breaks; false where it could not. */
  private async listen(): Promise<boolean> {
    const client: pg.Client & { readonly processID?: number | null } = new pg.Client({
      connectionString: this.url,
      application_name: 'tessera notices',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.client = client;
    const gone = new Promise<void>((resolve) => {
      client.once('error', () => resolve());
      client.once('end', () => resolve());
    });
    client.on('notification', ({ payload = '' }) => this.events.onNotice(payload));
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      // A pooler tells a process id that is not the server's, and gives the connection to others.
      if (rows[0]?.pid !== client.processID) return false;
      await client.query(`listen ${pg.escapeIdentifier(this.channel)}`);
      this.heard = true;
      this.events.onListening();
      await this.watch(client, gone);
      return true;
    } finally {
      this.client = undefined;
      await client.end().catch(() => undefined);
    }
  }

  private async watch(client: pg.Client, gone: Promise<void>): Promise<void> {
    const end = gone.then(() => true);
    while (!(await Promise.race([end, sleep(ASK_EVERY_MS, false, { ref: false })]))) {
      const query: pg.QueryConfig & { query_timeout: number } = { text: 'select 1', query_timeout: 5_000 };
      await client.query(query);
    }
  }
}
