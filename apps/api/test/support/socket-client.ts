import { WebSocket } from 'ws';

/** A frame of the server. */
export interface SeenFrame {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** How a connection ended. */
export interface SeenEnd {
  readonly code: number;
  readonly reason: string;
}

/** One WebSocket connection, seen from a client that keeps what it gets. */
export class SocketClient {
  /** What clients of this file were told, whichever they were. */
  static readonly told: SeenFrame[] = [];
  readonly frames: SeenFrame[] = [];
  readonly ended: Promise<SeenEnd>;
  private waiting: (() => void)[] = [];
  private over = false;

  private constructor(readonly ws: WebSocket) {
    ws.on('message', (data) => {
      const frame = JSON.parse((data as Buffer).toString()) as SeenFrame;
      this.frames.push(frame);
      SocketClient.told.push(frame);
      this.wake();
    });
    ws.on('error', () => undefined);
    this.ended = new Promise((resolve) =>
      ws.once('close', (code, reason) => {
        this.over = true;
        this.wake();
        resolve({ code, reason: reason.toString() });
      }),
    );
  }

  /** Connects; rejects with the status and body of a handshake that was refused. */
  static async connect(url: string, path: string, headers: Record<string, string> = {}): Promise<SocketClient> {
    const ws = new WebSocket(url.replace(/^http/, 'ws') + path, { headers });
    const client = new SocketClient(ws);
    await new Promise<void>((resolve, reject) => {
      ws.once('open', resolve);
      ws.once('error', reject);
      ws.once('unexpected-response', (_request, response) => {
        let body = '';
        response.on('data', (data: Buffer) => (body += data.toString()));
        response.on('end', () => {
          reject(new Error(`${response.statusCode ?? 0} ${body}`));
          ws.terminate();
        });
      });
    });
    return client;
  }

  send(frame: object): this {
    this.ws.send(JSON.stringify(frame));
    return this;
  }

  /** The first frame of this kind that holds, from now or before. Rejects where the connection ends first. */
  async seen(type: string, holds: (frame: SeenFrame) => boolean = () => true): Promise<SeenFrame> {
    for (;;) {
      const found = this.frames.find((frame) => frame.type === type && holds(frame));
      if (found !== undefined) return found;
      if (this.over)
        throw new Error(`the connection ended before ${type}; it had ${JSON.stringify(this.frames.slice(-3))}`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Sends and waits for the answer of this kind. */
  ask(frame: object, type: string): Promise<SeenFrame> {
    this.frames.length = 0;
    return this.send(frame).seen(type);
  }

  async close(): Promise<SeenEnd> {
    this.ws.close();
    return this.ended;
  }

  private wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
