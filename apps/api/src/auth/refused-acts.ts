import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { AuditEntry, AuditLog } from '@tessera/db-core';

/** What was refused, without its outcome. */
export type RefusedAct = Omit<AuditEntry, 'outcome' | 'detail'> & { readonly code: string };

/** Refusals of the same caller at the same route within this time are one record more, with their number. */
const windowMs = 60_000;
/** Callers and routes that are recorded within that time; of what goes beyond, the request log tells. */
const most = 100;

/**
 * Records acts of admins that a valid caller was refused. The first is recorded at once and the others of its minute
 * together, so that nobody can flood the log: at most 200 records a minute and server, whatever is sent.
 */
@Injectable()
export class RefusedActs implements OnModuleDestroy {
  private readonly logger = new Logger('audit');
  private window = new Map<string, { readonly act: RefusedAct; times: number }>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: Pick<AuditLog, 'record'>,
    private readonly lengthMs = windowMs,
  ) {}

  /** Notes a refusal. Nothing waits for the record: what was refused did not happen. */
  note(act: RefusedAct): void {
    const key = `${act.actor.credential} ${act.object ?? ''} ${act.code}`;
    const seen = this.window.get(key);
    if (seen !== undefined) {
      seen.times += 1;
      return;
    }
    if (this.window.size >= most) return;
    this.window.set(key, { act, times: 0 });
    this.write([entryOf(act, {})]);
    this.timer ??= setTimeout(() => this.close(), this.lengthMs).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.close();
    await this.writing;
  }

  /** Ends the window: what was only counted is recorded. */
  private close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const again = [...this.window.values()].filter(({ times }) => times > 0);
    this.window = new Map();
    if (again.length > 0) this.write(again.map(({ act, times }) => entryOf(act, { times })));
  }

  private write(entries: readonly AuditEntry[]): void {
    this.writing = this.writing
      .then(() => this.log.record(entries))
      .catch((error: unknown) => this.logger.warn({ err: error }, 'a refusal could not be recorded'));
  }
}

function entryOf({ code, ...act }: RefusedAct, detail: object): AuditEntry {
  return { ...act, outcome: 'refused', detail: { code, ...detail } };
}
