import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem } from '../http/problem.js';

/** 403: pages of this origin may not connect. */
export class OriginForbidden extends Problem {
  constructor() {
    super(
      403,
      'origin_forbidden',
      'Forbidden',
      'Pages of this origin may not connect; TESSERA_CORS_ORIGINS lists those that may.',
    );
  }
}

/** Answers a handshake with a problem instead of a connection. */
export function refuseUpgrade(problem: Problem, { url = '' }: IncomingMessage, socket: Duplex, id: string): void {
  const body = JSON.stringify({ ...problem.toBody(), instance: url.split('?')[0], request_id: id });
  const headers: Readonly<Record<string, string>> = {
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': id,
    connection: 'close',
    ...problem.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\n${lines.join('')}\r\n${body}`, () =>
    socket.destroy(),
  );
}
