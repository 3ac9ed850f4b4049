import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

const sane = /^[\w.:=@+/-]{1,128}$/;

/** The caller's `x-request-id` where it is fit for a log line, else a new one. */
export function requestId(request: { readonly headers: IncomingHttpHeaders } | IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && sane.test(given) ? given : randomUUID();
}
