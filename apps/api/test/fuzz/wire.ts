import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync, inflateSync } from 'node:zlib';
import type { WireRequest } from './request.js';

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const framing = /^(content-length|transfer-encoding)$/;

/** Sends requests byte by byte as they were made: fetch would put right what is to be sent wrong. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(readonly url: string) {}

  /** @throws Error where the connection ended without an answer */
  send(wanted: WireRequest): Promise<Reply> {
    const { hostname, port } = new URL(this.url);
    const headers = wanted.headers.flat();
    if (!wanted.headers.some(([name]) => name === 'host')) headers.push('host', `${hostname}:${port}`);
    // Without a length Node would send the body, be it empty, in chunks.
    if (
      (wanted.body !== null || wanted.method.startsWith('P')) &&
      !wanted.headers.some(([name]) => framing.test(name))
    ) {
      headers.push('content-length', String(wanted.body?.length ?? 0));
    }
    return new Promise((resolve, reject) => {
      const { method, target } = wanted;
      const sent = httpRequest({ hostname, port, method, path: target, headers, agent: this.agent, setHost: false });
      sent.on('error', reject);
      sent.on('response', (response) => {
        const parts: Buffer[] = [];
        const answered = (): void => {
          const body = plain(Buffer.concat(parts), response.headers['content-encoding']).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        };
        const goesOn = response.headers['content-type']?.startsWith('text/event-stream') === true;
        response.on('data', (part: Buffer) => {
          parts.push(part);
          if (!goesOn) return;
          answered();
          response.destroy();
        });
        response.on('error', reject);
        response.on('end', answered);
      });
      sent.end(wanted.body ?? undefined);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function plain(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === 'gzip') return gunzipSync(bytes);
  return encoding === 'deflate' ? inflateSync(bytes) : bytes;
}
