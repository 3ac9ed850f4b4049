import { WebSocket } from 'ws';

/** What a socket said until it had nothing more to say. */
export interface Heard {
  /** Frames as texts. */
  readonly frames: readonly string[];
  /** Code of the close, or status of a handshake that was refused; null where the connection stayed. */
  readonly end: number | null;
}

/** A connection that says nothing for so long has said everything. */
const quietMs = 400;
/** A connection is listened to no longer than this. */
const longestMs = 10_000;

/** Connects, sends frames and listens until it is quiet. */
export function listen(url: string, authorization: string | null, frames: readonly object[]): Promise<Heard> {
  return new Promise((resolve) => {
    const heard: string[] = [];
    const ws = new WebSocket(url, { headers: authorization === null ? {} : { authorization } });
    const done = (end: number | null): void => {
      clearTimeout(quiet);
      clearTimeout(longest);
      resolve({ frames: heard, end });
      ws.terminate();
    };
    const longest = setTimeout(() => done(null), longestMs);
    let quiet = longest;
    const listenOn = (): void => {
      clearTimeout(quiet);
      quiet = setTimeout(() => done(null), quietMs);
    };
    ws.on('open', () => {
      for (const frame of frames) ws.send(JSON.stringify(frame));
      listenOn();
    });
    ws.on('message', (data) => {
      heard.push((data as Buffer).toString());
      listenOn();
    });
    ws.on('unexpected-response', (_request, response) => {
      response.on('data', (data: Buffer) => heard.push(data.toString()));
      response.on('end', () => done(response.statusCode ?? 0));
    });
    ws.on('close', (code) => done(code));
    ws.on('error', () => undefined);
  });
}
