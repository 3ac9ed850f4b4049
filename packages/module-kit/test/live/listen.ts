/** One event of a stream. */
export interface Heard {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A client of `live`: what it has heard, and how to wait for more. */
export class Listening {
  readonly heard: Heard[] = [];
  comments = 0;
  /** Settles when the server, or this client, has ended the stream. */
  readonly ended: Promise<void>;
  private readonly aborted = new AbortController();
  private isOver = false;
  private waiting: (() => void)[] = [];

  private constructor(
    readonly status: number,
    readonly headers: Headers,
    body: ReadableStream<Uint8Array> | null,
  ) {
    this.ended = this.read(body).finally(() => {
      this.isOver = true;
      this.wake();
    });
  }

  static async to(url: string, headers: Readonly<Record<string, string>>): Promise<Listening> {
    const response = await fetch(url, { headers });
    return new Listening(response.status, response.headers, response.body);
  }

  /** Waits for an event, heard already or to come. Fails where the stream ends before. */
  async until(fits: (event: Heard) => boolean): Promise<Heard> {
    for (;;) {
      const found = this.heard.find(fits);
      if (found !== undefined) return found;
      if (this.isOver) throw new Error(`the stream ended after ${JSON.stringify(this.heard)}`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Goes away without a word. */
  async leave(): Promise<void> {
    this.aborted.abort();
    await this.ended;
  }

  private async read(body: ReadableStream<Uint8Array> | null): Promise<void> {
    const reader = body?.getReader();
    this.aborted.signal.addEventListener('abort', () => void reader?.cancel());
    const decoder = new TextDecoder();
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += decoder.decode(part.value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
      this.wake();
    }
  }

  private take(block: string): void {
    if (block.startsWith(':')) this.comments += 1;
    const [, type, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
    if (type && data) this.heard.push({ type, data: JSON.parse(data) as Heard['data'] });
  }

  private wake(): void {
    for (const wake of this.waiting.splice(0)) wake();
  }
}
