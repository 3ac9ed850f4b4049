import { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Principal } from '@tessera/db-core';
import { Draining, LiveBusy } from '../http/problems.js';
import type { EngineWatch } from './engine-watch.js';
import { eventText, forCaller, type LiveEvent } from './live-events.js';

/** Who listens. */
export interface Listener {
  readonly principal: Principal;
  /** Whether their credential still holds. */
  readonly holds: () => Promise<boolean>;
}

/** How a hub behaves. */
export interface LiveSettings {
  /** Between two looks at the database while anybody listens. Default 1,000. */
  readonly lookMs?: number;
  /** Between two comments that keep connections open. Default 15,000. */
  readonly beatMs?: number;
  /** Between two looks whether credentials hold. Default 5,000. */
  readonly checkMs?: number;
  /** Listeners of this process. Default 200. */
  readonly most?: number;
  /** Of them with one credential. Default 10. */
  readonly mostOfOne?: number;
}

/** Characters that may wait for a client to take them. */
const MOST_WAITING = 1_000_000;
const GREETING = 'retry: 3000\n\n';

/** Tells everybody who listens to this process what happens on all of them. Looks only while anybody listens. */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly listeners = new Map<Readable, Listener>();
  private timers: NodeJS.Timeout[] = [];
  private watch: Promise<EngineWatch> | undefined;
  private looking = false;
  private ended = false;

  /** @param begin a watch that knows nothing yet */
  constructor(
    private readonly begin: () => EngineWatch,
    private readonly settings: LiveSettings = {},
  ) {}

  /** How many listen. */
  get size(): number {
    return this.listeners.size;
  }

  /** A stream for one more listener: how things are, then what happens. Throws LiveBusy, Draining. */
  async open(listener: Listener): Promise<Readable> {
    if (this.ended) throw new Draining();
    const { most = 200, mostOfOne = 10 } = this.settings;
    const { credential } = listener.principal;
    const own = [...this.listeners.values()].filter(({ principal }) => principal.credential === credential);
    if (this.listeners.size >= most) throw new LiveBusy(most);
    if (own.length >= mostOfOne) throw new LiveBusy(mostOfOne, 'of one caller');
    const stream = new Readable({ read: () => undefined });
    stream.push(GREETING);
    this.listeners.set(stream, listener);
    stream.once('close', () => this.left(stream));
    try {
      const watch = await this.started();
      for (const event of watch.now()) this.tell(stream, listener, event);
    } catch (error) {
      stream.destroy();
      throw error;
    }
    return stream;
  }

  /** Ends every stream and opens none any more. */
  end(): void {
    this.ended = true;
    for (const stream of this.listeners.keys()) close(stream, 'draining');
  }

  onModuleDestroy(): void {
    this.end();
    this.stop();
  }

  /** The first listener waits for the first look; those who come later share it. */
  private started(): Promise<EngineWatch> {
    if (this.watch !== undefined) return this.watch;
    const { lookMs = 1_000, beatMs = 15_000, checkMs = 5_000 } = this.settings;
    const watch = this.begin();
    const started = watch.look().then(() => watch);
    this.watch = started;
    // Whoever waits is told.
    started.catch(() => this.stop());
    this.timers = [
      setInterval(() => void this.look(), lookMs),
      setInterval(() => this.beat(), beatMs),
      setInterval(() => void this.check(), checkMs),
    ];
    return started;
  }

  private stop(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
    this.watch = undefined;
  }

  private left(stream: Readable): void {
    this.listeners.delete(stream);
    if (this.listeners.size === 0) this.stop();
  }

  private async look(): Promise<void> {
    if (this.looking || this.watch === undefined) return;
    this.looking = true;
    try {
      const events = await (await this.watch).look();
      for (const event of events) for (const [stream, listener] of this.listeners) this.tell(stream, listener, event);
    } catch {
      // The database is away: the next look sees what happened meanwhile.
    } finally {
      this.looking = false;
    }
  }

  private tell(stream: Readable, { principal }: Listener, event: LiveEvent): void {
    const shown = forCaller(event, principal);
    if (shown !== null && !stream.readableEnded) stream.push(eventText(shown.type, shown.data));
    if (stream.readableLength > MOST_WAITING) stream.destroy();
  }

  private beat(): void {
    for (const stream of this.listeners.keys()) stream.push(': still here\n\n');
  }

  private async check(): Promise<void> {
    for (const [stream, { holds }] of [...this.listeners]) {
      if (!(await holds())) close(stream, 'credentials');
    }
  }
}

/** The client is told why, and that nothing follows. */
function close(stream: Readable, reason: string): void {
  if (stream.readableEnded || stream.destroyed) return;
  stream.push(eventText('end', { reason }));
  stream.push(null);
}
