import type { Frame, IngestReport, SocketConnection } from '@tessera/module-kit';
import { type SentEvent, sentEvent } from './sent-event.js';
import { patiently } from './patiently.js';

/** Events that a sender may have under way; more of them wait at the client. */
export const CREDIT = 200;
/** Events that came early and wait for those before them. */
const MOST_HELD = 500;
/** Events of one write: as many as are written together with those of others. */
const BATCH = 50;

/** What a sender is made with. */
export interface SenderParts {
  readonly school: string;
  readonly session: string;
  readonly sender: string;
  readonly connection: SocketConnection;
  /** Commits events and tells what became of each. */
  readonly take: (items: readonly object[]) => Promise<IngestReport>;
}

/**
 * One sender of one session: commits its events in the order of its numbers, one write at a time, and acknowledges them when
 * they are committed. What comes early is held back, and the gap reported; what comes again is committed again, which makes
 * sure that it is there, and acknowledged again.
 */
export class Sender {
  private readonly ready: SentEvent[] = [];
  private readonly held = new Map<number, SentEvent>();
  private toldGap = 0;
  /** All numbers up to this one are committed, refused or skipped. */
  private settled: number;
  private writing: Promise<void> | undefined;
  private gone = false;
  /** Takes it off the lists that it is on. */
  onForgotten: () => void = () => undefined;
  /** Told when there is room again. */
  private waiting: (() => void)[] = [];

  /** @param expected the number that comes next */
  constructor(
    private readonly parts: SenderParts,
    private expected: number,
  ) {
    this.settled = expected - 1;
  }

  private get pending(): number {
    return this.ready.length + this.held.size;
  }

  private get names(): { readonly session_id: string; readonly sender_id: string } {
    return { session_id: this.parts.session, sender_id: this.parts.sender };
  }

  opened(): void {
    const { school, connection } = this.parts;
    connection.send({
      type: 'opened',
      school_id: school,
      ...this.names,
      last_sequence: this.expected - 1,
      credit: CREDIT,
    });
  }

  /** Takes events; is settled when there is room for more. */
  async publish(events: readonly Frame[]): Promise<void> {
    for (const event of events) {
      const sent = sentEvent(event, this.parts);
      if ('code' in sent) this.refuse(sent.id, sent.sequence, sent.code, sent.detail);
      else this.arrived(sent);
    }
    this.write();
    while (!this.gone && this.ready.length > CREDIT) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Numbers up to this one are lost at the sender: what was held back for them goes on, and the gap stays. */
  skip(through: number): void {
    if (through >= this.expected) {
      this.expected = through + 1;
      for (const [number, event] of [...this.held].sort(([a], [b]) => a - b)) {
        if (number > through) continue;
        this.held.delete(number);
        this.ready.push(event);
      }
      this.takeHeld();
    }
    this.parts.connection.send({ type: 'skipped', ...this.names, expected: this.expected });
    this.write();
  }

  /** Settled when nothing is under way; what has not been written by then is not acknowledged. */
  async finish(): Promise<void> {
    await this.writing;
  }

  /** Writes no more. */
  async stop(): Promise<void> {
    this.gone = true;
    this.ready.length = 0;
    this.held.clear();
    this.letGo();
    await this.writing;
  }

  /** Another connection has opened the same sender. */
  replaced(): void {
    this.onForgotten();
    this.parts.connection.send({ type: 'replaced', ...this.names });
  }

  private arrived(event: SentEvent): void {
    const { sequence, id } = event;
    if (sequence === this.expected) {
      this.ready.push(event);
      this.expected += 1;
      this.takeHeld();
      return;
    }
    if (sequence < this.expected) {
      this.ready.push(event);
      return;
    }
    if (this.held.size >= MOST_HELD && !this.held.has(sequence)) {
      this.refuse(
        id,
        sequence,
        'too_early',
        `sequence: ${MOST_HELD} events wait for ${this.expected}; send that first`,
      );
      return;
    }
    this.held.set(sequence, event);
    if (this.toldGap !== this.expected) {
      this.toldGap = this.expected;
      this.parts.connection.send({ type: 'gap', ...this.names, expected: this.expected, got: sequence });
    }
  }

  private takeHeld(): void {
    for (let next = this.held.get(this.expected); next !== undefined; next = this.held.get(this.expected)) {
      this.held.delete(this.expected);
      this.ready.push(next);
      this.expected += 1;
    }
  }

  private write(): void {
    if (this.writing !== undefined || this.ready.length === 0 || this.gone) return;
    this.writing = this.writeAll()
      .catch((error: unknown) => this.parts.connection.fail(error))
      .finally(() => {
        this.writing = undefined;
      });
  }

  private async writeAll(): Promise<void> {
    while (this.ready.length > 0 && !this.gone && this.parts.connection.open) {
      const batch = this.nextBatch();
      const report = await patiently(
        () => this.parts.take(batch.map(({ item }) => item)),
        () => this.parts.connection.open,
      );
      // The connection is gone and nobody knows: the sender asks again, and finds out.
      if (report === undefined) return;
      this.settle(batch, report);
      this.letGo();
    }
  }

  /** Events from the front, each id once: what is the same is committed one after the other. */
  private nextBatch(): readonly SentEvent[] {
    const ids = new Set<string>();
    const end = this.ready.findIndex(({ id }) => ids.size >= BATCH || ids.size === ids.add(id).size);
    return this.ready.splice(0, end < 0 ? this.ready.length : end);
  }

  private settle(batch: readonly SentEvent[], { errors }: IngestReport): void {
    const refused = new Map(errors.map((error) => [error.index, error]));
    for (const [at, { code, detail }] of refused) {
      const event = batch[at];
      if (event) this.refuse(event.id, event.sequence, code, detail);
    }
    const kept = batch.filter((_, at) => !refused.has(at));
    const first = this.ready.reduce((least, { sequence }) => Math.min(least, sequence), this.expected);
    this.settled = Math.max(this.settled, first - 1);
    this.parts.connection.send({
      type: 'ack',
      ...this.names,
      sequence: this.settled,
      ids: kept.map(({ id }) => id),
      credit: Math.max(0, CREDIT - this.pending),
    });
  }

  private refuse(id: string | null, sequence: number | null, code: string, detail: string): void {
    this.parts.connection.send({ type: 'refused', ...this.names, id, sequence, code, detail });
  }

  private letGo(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
