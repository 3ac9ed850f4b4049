import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { lately } from './lessons.js';
import { pause } from './server-process.js';

/** What senders and followers share. */
export interface Weather {
  /** Where a replica answers; another one each time. */
  readonly url: () => string;
  readonly authorization: string;
  /** What must not happen, as it happened. */
  readonly faults: string[];
  /** Milliseconds between two things that a sender does, on average. */
  readonly calmMs: number;
  /** Nobody connects any more, whatever is left. */
  over: boolean;
  readonly counts: { disconnections: number; duplicates: number; reorderings: number; gaps: number };
}

interface Event {
  readonly id: string;
  readonly sequence: number;
}

interface Told {
  readonly type: string;
  readonly [name: string]: unknown;
}

const chance = (share: number): boolean => Math.random() < share;
/** How a connection may end in a storm: broken, or told to come back, to another replica or when the database is there again. */
const FAIR_ENDS = new Set([1006, 4503, 4504]);

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** One connection from its beginning to its end. */
function connection(
  weather: Weather,
  onOpen: (ws: WebSocket) => void,
  onFrame: (frame: Told, ws: WebSocket) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const ws = new WebSocket(`${weather.url().replace(/^http/, 'ws')}/ws/classroom`, {
      headers: { authorization: weather.authorization },
      perMessageDeflate: false,
    });
    ws.on('open', () => onOpen(ws));
    ws.on('message', (data) => onFrame(JSON.parse((data as Buffer).toString()) as Told, ws));
    // A replica that is down or not ready yet.
    ws.on('error', () => undefined);
    ws.on('close', (code, reason) => {
      if (!FAIR_ENDS.has(code)) weather.faults.push(`ended with ${code} ${reason.toString()}`);
      resolve();
    });
  });
}

/** A sender that loses its connection, says things twice and in the wrong order, and forgets nothing that was not acknowledged. */
export class StormSender {
  /** By id: the number under which it was acknowledged. */
  readonly acknowledged = new Map<string, number>();
  private readonly pending = new Map<number, Event>();
  private next = 1;
  private stopped = false;

  constructor(
    private readonly weather: Weather,
    private readonly session_id: string,
    private readonly sender_id: string,
  ) {}

  get made(): number {
    return this.next - 1;
  }

  /** Whether it has stopped and everything is acknowledged. */
  get done(): boolean {
    return this.stopped && this.pending.size === 0;
  }

  /** Sends no new events. */
  stop(): void {
    this.stopped = true;
  }

  /** Goes on until it has stopped and everything is acknowledged. */
  async run(): Promise<void> {
    while (!this.done && !this.weather.over) {
      let timer: NodeJS.Timeout | undefined;
      await connection(
        this.weather,
        (ws) => ws.send(JSON.stringify({ type: 'open', session_id: this.session_id, sender_id: this.sender_id })),
        (frame, ws) => {
          if (frame.type === 'opened') {
            this.resume(ws, Number(frame['last_sequence']));
            timer ??= setInterval(() => this.act(ws), this.weather.calmMs * (0.5 + Math.random()));
          } else this.told(frame, ws);
        },
      );
      clearInterval(timer);
      await pause(Math.random() * Math.max(500, this.weather.calmMs / 3));
    }
  }

  private resume(ws: WebSocket, last: number): void {
    for (const event of [...this.pending.values()]) if (event.sequence <= last) this.settle(event);
    this.publish(ws, shuffled([...this.pending.values()]));
    if (this.done) ws.terminate();
  }

  private act(ws: WebSocket): void {
    if (chance(0.05)) {
      this.weather.counts.disconnections += 1;
      ws.terminate();
      return;
    }
    if (this.stopped) {
      if (this.done) ws.terminate();
      return;
    }
    const events =
      this.pending.size < 100 ? Array.from({ length: 1 + Math.floor(Math.random() * 3) }, () => this.make()) : [];
    if (chance(0.2) && this.pending.size > 0) {
      this.weather.counts.duplicates += 1;
      events.push(...shuffled([...this.pending.values()]).slice(0, 2));
    }
    if (events.length > 1 && chance(0.3)) {
      this.weather.counts.reorderings += 1;
      // One frame each, so that what comes later may be written before.
      for (const event of shuffled(events)) this.publish(ws, [event]);
    } else this.publish(ws, events);
  }

  private make(): Event {
    const event = { id: randomUUID(), sequence: this.next };
    this.next += 1;
    this.pending.set(event.sequence, event);
    return event;
  }

  private publish(ws: WebSocket, events: readonly Event[]): void {
    for (let from = 0; from < events.length; from += 50) {
      const some = events
        .slice(from, from + 50)
        .map((event) => ({ ...event, event_type: 'leader_ready', event_time: this.time }));
      if (ws.readyState === WebSocket.OPEN)
        ws.send(
          JSON.stringify({ type: 'publish', session_id: this.session_id, sender_id: this.sender_id, events: some }),
        );
    }
  }

  /** The same each time: what comes again has the same content. */
  private readonly time = lately();

  private told(frame: Told, ws: WebSocket): void {
    if (frame.type === 'ack') {
      const ids = new Set(frame['ids'] as string[]);
      for (const event of [...this.pending.values()]) if (ids.has(event.id)) this.settle(event);
      if (this.done) ws.terminate();
    } else if (frame.type === 'gap') this.weather.counts.gaps += 1;
    else if (!['authenticated', 'replaced'].includes(frame.type)) this.weather.faults.push(JSON.stringify(frame));
    // Another connection of this sender lives on a replica that does not know yet that the other end is gone.
    else if (frame.type === 'replaced') ws.terminate();
  }

  private settle(event: Event): void {
    this.pending.delete(event.sequence);
    this.acknowledged.set(event.id, event.sequence);
  }
}

/** Who follows a session or a school, and goes on from what it saw last. */
export class StormFollower {
  /** Ids of each session, whichever connection brought them. */
  readonly seen = new Map<string, Set<string>>();
  private readonly last = new Map<string, number>();
  private since: string | undefined;
  private stopped = false;
  private ws: WebSocket | undefined;

  constructor(
    private readonly weather: Weather,
    private readonly wanted: { readonly session_id: string } | { readonly school_id: string },
  ) {}

  stop(): void {
    this.stopped = true;
    this.ws?.terminate();
  }

  async run(): Promise<void> {
    while (!this.stopped && !this.weather.over) {
      const before = new Map<string, number>();
      await connection(
        this.weather,
        (ws) => {
          this.ws = ws;
          const from =
            'session_id' in this.wanted ? { after: this.last.get(this.wanted.session_id) ?? 0 } : { since: this.since };
          ws.send(JSON.stringify({ type: 'subscribe', subscription: 'storm', ...this.wanted, ...from }));
          if (chance(0.3)) setTimeout(() => ws.terminate(), Math.random() * 20 * this.weather.calmMs).unref();
        },
        (frame) => {
          if (frame.type === 'events') this.take(frame['events'] as Record<string, unknown>[], before);
          else if (!['authenticated', 'subscribed', 'caught_up'].includes(frame.type))
            this.weather.faults.push(JSON.stringify(frame));
        },
      );
      await pause(Math.random() * Math.max(500, this.weather.calmMs / 3));
    }
  }

  /** Whether it has seen these events of a session, all of them. */
  hasSeen(session: string, ids: Iterable<string>): boolean {
    const seen = this.seen.get(session);
    for (const id of ids) if (seen?.has(id) !== true) return false;
    return true;
  }

  private take(events: readonly Record<string, unknown>[], before: Map<string, number>): void {
    for (const { session_id, position, id, received_at } of events) {
      const session = String(session_id);
      if (Number(position) <= (before.get(session) ?? 0))
        this.weather.faults.push(`${session} went back to ${String(position)}`);
      before.set(session, Number(position));
      this.last.set(session, Math.max(this.last.get(session) ?? 0, Number(position)));
      this.since = String(received_at);
      const seen = this.seen.get(session) ?? new Set<string>();
      this.seen.set(session, seen.add(String(id)));
    }
  }
}
