import type { StatementWatch } from '@tessera/db-core';
import type { Logger } from 'pino';
import { Counter, type Registry } from 'prom-client';

/** Statements over the limit: in the log by what they ask, without values, and counted. */
export class SlowStatements {
  private seen = 0;

  constructor(
    private readonly logger: Logger,
    private readonly slowAfterSeconds: number | undefined,
  ) {}

  /** What the database is opened with; nothing where no limit is set. */
  get watch(): { readonly watch?: StatementWatch } {
    const { slowAfterSeconds } = this;
    if (slowAfterSeconds === undefined) return {};
    return {
      watch: {
        slowAfterMs: slowAfterSeconds * 1000,
        onSlow: ({ summary, ms }) => {
          this.seen += 1;
          this.logger.warn({ statement: summary, ms: Math.round(ms) }, 'slow statement');
        },
      },
    };
  }

  /** Counts them where Prometheus sees it; 0 without a limit. */
  register(registry: Registry): void {
    const seen = (): number => this.seen;
    let told = 0;
    new Counter({
      name: 'tessera_slow_statements_total',
      help: 'Statements of this process that took longer than TESSERA_SLOW_QUERY',
      registers: [registry],
      collect(): void {
        this.inc(seen() - told);
        told = seen();
      },
    });
  }
}
