import type { DestinationStream } from 'pino';

interface Line {
  readonly level: string;
  readonly time: string;
  readonly msg?: string;
  readonly err?: { readonly stack?: string; readonly message: string };
  readonly [key: string]: unknown;
}

/** Turns JSON log lines into lines for a person at a terminal. */
export class TextStream implements DestinationStream {
  constructor(private readonly out: { write(text: string): unknown }) {}

  write(json: string): void {
    const { level, time, msg, err, ...rest } = JSON.parse(json) as Line;
    const details = Object.entries(rest)
      .filter(([key]) => key !== 'request_id')
      .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
    const parts = [time.slice(11, 19), level.padEnd(5), msg ?? '', ...details];
    this.out.write(`${parts.join(' ')}\n${err === undefined ? '' : `${err.stack ?? err.message}\n`}`);
  }
}
