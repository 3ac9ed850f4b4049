import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** Headers that ask for another protocol. */
const wishes = new Set(['upgrade', 'http2-settings', 'connection']);

/**
 * Puts a request back in front of its connection without the wish for another protocol, to be read once more. Many clients
 * offer HTTP/2 with each request, and a server may pass over that (RFC 9110, 7.8); Node has taken its parser off the connection
 * by then, as somebody listens for upgrades.
 */
export function passOver(
  { method, url, httpVersion, rawHeaders, headers }: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const lines = [`${method ?? 'GET'} ${url ?? '/'} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (!wishes.has(name.toLowerCase())) lines.push(`${name}: ${rawHeaders[at + 1] ?? ''}`);
  }
  if (/(^|,)\s*close\s*(,|$)/i.test(headers.connection ?? '')) lines.push('Connection: close');
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
}
