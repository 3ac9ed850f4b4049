/** Why a connection ends. Codes from 4000 on are the application's own (RFC 6455, 7.4.2). */
export interface SocketEnd {
  readonly code: number;
  /** A stable word and a sentence, at most 123 bytes. */
  readonly reason: string;
}

const LONGEST_REASON = 123;

/** Codes of every socket, and what a client does about them. */
export const SOCKET_CODES = {
  bad_frame: [4400, 'A frame is no JSON object with a known type: mend the client'],
  unauthorized: [4401, 'No credential in time, or one that does not hold any more: connect with a new one'],
  forbidden: [4403, 'The role or the scope of the credential may not connect here'],
  silent: [4408, 'No sign of life: connect again'],
  rate_limited: [4429, 'The facts of this hour are used up: connect again when the reason says'],
  too_slow: [4430, 'The client did not read what was sent: connect again and go on from the last position'],
  failed: [4500, 'A fault of the server: connect again'],
  unavailable: [4504, 'The database is away: connect again a little later'],
  going_away: [4503, 'The server is shutting down: connect again at once, another one answers'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

/** One of {@link SOCKET_CODES}. */
export type SocketCode = keyof typeof SOCKET_CODES;

/** The end of a connection for a reason; `detail` says more about this one. */
export function socketEnd(code: SocketCode, detail?: string): SocketEnd {
  const [number, meaning] = SOCKET_CODES[code];
  return { code: number, reason: cut(`${code}: ${detail ?? meaning}`) };
}

function cut(text: string): string {
  let end = text;
  while (Buffer.byteLength(end) > LONGEST_REASON) end = end.slice(0, -1);
  return end;
}
