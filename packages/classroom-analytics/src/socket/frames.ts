import type { Frame } from '@tessera/module-kit';

/** Frames that a client sends, after `authenticate`. */
export const CLIENT_FRAMES = ['open', 'publish', 'skip', 'close_sender', 'subscribe', 'unsubscribe'] as const;

/** Frames that the server sends. */
export const SERVER_FRAMES = [
  'authenticated',
  'pong',
  'opened',
  'ack',
  'gap',
  'refused',
  'skipped',
  'replaced',
  'sender_closed',
  'subscribed',
  'events',
  'caught_up',
  'unsubscribed',
  'error',
] as const;

/** Why a frame was not taken. The connection goes on. */
export interface FrameFault {
  readonly code: string;
  readonly detail: string;
}

const LONGEST_ID = 200;
/** Events of one publish frame. */
export const MOST_EVENTS = 500;

/** Reads fields of a frame; throws {@link BadField}, which names the field and what would be right, and shows no value. */
export class Fields {
  constructor(
    private readonly frame: Frame,
    names: readonly string[],
  ) {
    const unknown = Object.keys(frame).find((name) => name !== 'type' && !names.includes(name));
    if (unknown !== undefined)
      throw new BadField(
        unknown.slice(0, 100),
        `is no field of ${String(frame['type'])}; those are ${names.join(', ')}`,
      );
  }

  id(name: string): string {
    const value = this.optionalId(name);
    if (value === undefined) throw new BadField(name, `has to be given, a text of 1 to ${LONGEST_ID} characters`);
    return value;
  }

  optionalId(name: string): string | undefined {
    const value = this.frame[name] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value === '' || value.length > LONGEST_ID || /[\u0000]|\p{Surrogate}/u.test(value))
      throw new BadField(name, `has to be a text of 1 to ${LONGEST_ID} characters`);
    return value;
  }

  /** A whole number from `least` on. */
  number(name: string, least: number): number {
    const value = this.optionalNumber(name, least);
    if (value === undefined) throw new BadField(name, `has to be given, a whole number from ${least} on`);
    return value;
  }

  optionalNumber(name: string, least: number): number | undefined {
    const value = this.frame[name] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least)
      throw new BadField(name, `has to be a whole number from ${least} on`);
    return value;
  }

  optionalMoment(name: string): Date | undefined {
    const value = this.frame[name] ?? undefined;
    if (value === undefined) return undefined;
    const at =
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? new Date(value) : new Date(Number.NaN);
    if (Number.isNaN(at.getTime())) throw new BadField(name, 'has to be an RFC 3339 timestamp');
    return at;
  }

  events(): readonly Frame[] {
    const value = this.frame['events'];
    if (!Array.isArray(value) || value.length === 0 || value.length > MOST_EVENTS || !value.every(isObject))
      throw new BadField('events', `has to be an array of 1 to ${MOST_EVENTS} objects`);
    return value;
  }
}

/** A field of a frame is wrong. */
export class BadField extends Error {
  readonly fault: FrameFault;

  constructor(field: string, detail: string) {
    super(`${field}: ${detail}`);
    this.fault = { code: 'invalid', detail: `${field}: ${detail}` };
  }
}

function isObject(value: unknown): value is Frame {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
