import { randomUUID } from 'node:crypto';
import { SocketClient, type SeenFrame } from './socket-client.js';

const PATH = '/ws/classroom';

export const lately = (): string => new Date(Date.now() - 60_000).toISOString();

/** A session of a school, as ingest takes it. */
export function lesson(school_id: string, id: string): object {
  const at = lately();
  return {
    source: 'classroom_sessions',
    school_id,
    id,
    teacher_id: 'tea_1',
    status: 'active',
    actual_start: at,
    created_at: at,
    updated_at: at,
  };
}

/** An event of a publish frame. */
export function sentEvent(
  sequence: number,
  changes: object = {},
): { readonly id: string; readonly sequence: number; readonly [name: string]: unknown } {
  return {
    id: randomUUID(),
    sequence,
    event_type: 'member_join',
    event_time: lately(),
    payload: { group_id: 'g1', member_count: 3 },
    ...changes,
  };
}

/** Sends facts to a server. */
export async function ingest(url: string, authorization: string, events: readonly object[]): Promise<Response> {
  return fetch(`${url}/api/v1/classroom/events`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
}

/** A connection that has said who it is. */
export async function lessonSocket(url: string, authorization: string): Promise<SocketClient> {
  const client = await SocketClient.connect(url, PATH, { authorization });
  await client.seen('authenticated');
  return client;
}

/** A sender's connection. */
export class Tablet {
  private constructor(
    readonly client: SocketClient,
    readonly names: { readonly session_id: string; readonly sender_id: string },
    readonly lastSequence: number,
  ) {}

  static async open(url: string, authorization: string, session_id: string, sender_id: string): Promise<Tablet> {
    const client = await lessonSocket(url, authorization);
    const names = { session_id, sender_id };
    const { last_sequence } = await client.ask({ type: 'open', ...names }, 'opened');
    return new Tablet(client, names, Number(last_sequence));
  }

  publish(...events: readonly object[]): this {
    this.client.send({ type: 'publish', ...this.names, events });
    return this;
  }

  /** The acknowledgement that names an event. */
  acked(id: string): Promise<SeenFrame> {
    return this.client.seen('ack', ({ ids }) => (ids as string[]).includes(id));
  }
}

/** Events that a subscriber has been sent, as `session:position sender:sequence`. */
export function eventsOf(client: SocketClient): string[] {
  return client.frames
    .filter(({ type }) => type === 'events')
    .flatMap(({ events }) => events as Record<string, unknown>[])
    .map(
      ({ session_id, position, sender_id, sequence }) =>
        `${String(session_id)}:${String(position)} ${String(sender_id)}:${String(sequence)}`,
    );
}

/** Waits until a subscriber has been sent so many events, of one session or of any. */
export async function sawEvents(client: SocketClient, count: number, session = ''): Promise<string[]> {
  const seen = (): string[] => eventsOf(client).filter((event) => event.startsWith(session));
  await client.seen('events', () => seen().length >= count);
  return seen();
}
