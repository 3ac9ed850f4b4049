import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem } from '@tessera/module-kit';
import { problemType } from './send-problem.js';
import { problemOfStatus } from './to-problem.js';

/** 400: what arrived is no HTTP request, or one that two readers could understand in two ways. */
export class MalformedRequest extends Problem {
  constructor(cause?: unknown) {
    super(400, 'malformed_request', 'Bad Request', 'What arrived is not a well-formed HTTP request.', { cause });
  }
}

/** Failures of Node's parser that have a status of their own; every other one is a malformed request. */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What a client is told of a request that could not be read; nothing of what it sent. */
export function problemOfParser(error: NodeJS.ErrnoException): Problem {
  const status = statuses[error.code ?? ''];
  return status === undefined ? new MalformedRequest(error) : problemOfStatus(status, error);
}

/** HTTP/1.1 wants to know the host. Node's own check answers without a body, so the server leaves it to this one. */
export function lacksHost({ httpVersion, headers }: IncomingMessage): boolean {
  return httpVersion === '1.1' && headers.host === undefined;
}

/** Headers and body of an answer that no framework sends; the connection ends with it. */
export function plainAnswer(problem: Problem): { readonly headers: Record<string, string>; readonly body: string } {
  const body = JSON.stringify(problem.toBody());
  return {
    headers: {
      'content-type': problemType,
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      connection: 'close',
      ...problem.headers,
    },
    body,
  };
}

/**
 * Answers below the router, where there is a connection but no request.
 * @param answering whether an answer has begun on this connection: a second one would be read as a part of it.
 */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex, answering: boolean): void {
  if (error.code === 'ECONNRESET' || !socket.writable || answering) {
    socket.destroy();
    return;
  }
  const problem = problemOfParser(error);
  const { headers, body } = plainAnswer(problem);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\n${lines.join('')}\r\n${body}`, () =>
    socket.destroy(),
  );
}
